import '../../../i18n/later/balance.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './balance-dialog.module.css'

/** The switch for whether the cockpit says per group if everyone takes part, and why it is off. */
export function BalanceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { balanceSince } = useLive().workshop
  const { give, busy } = useCommand()
  const isOn = balanceSince !== undefined
  return (
    <Dialog open onClose={onClose} title={t('balance.title')} intro={t('balance.intro')}>
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
    </Dialog>
  )
}
