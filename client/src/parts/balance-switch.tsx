import '../i18n/later/balance.ts'
import { useTranslation } from '../i18n/i18n.ts'
import { useLive } from '../state/use-live.ts'
import { Switch } from '../ui/switch.tsx'
import styles from './balance-switch.module.css'
import { useCommand } from './use-command.ts'

/** Whether the cockpit says per group if everyone takes part: the switch, why it is off, and what people are told. */
export function BalanceSwitch() {
  const { t } = useTranslation()
  const { balanceSince } = useLive().workshop
  const { give, busy } = useCommand()
  const isOn = balanceSince !== undefined
  return (
    <div className={styles.text}>
      <Switch
        label={t('balance.switch')}
        hint={t(isOn ? 'balance.on' : 'balance.off')}
        checked={isOn}
        disabled={busy}
        onChecked={(balance) => void give({ type: 'workshop.set', balance })}
      />
      <p>{t('balance.why')}</p>
      <p>{t('balance.told')}</p>
      <p>{t('balance.silent')}</p>
    </div>
  )
}
