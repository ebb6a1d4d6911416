import '../../../i18n/later/balance.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { BalanceSwitch } from '../../../parts/balance-switch.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

/** The switch for whether the cockpit says per group if everyone takes part, and why it is off. */
export function BalanceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open onClose={onClose} title={t('balance.title')} intro={t('balance.intro')}>
      <BalanceSwitch />
    </Dialog>
  )
}
