import '../../../i18n/later/marks.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FixedForm } from '../fixed-form.tsx'

/** Saying in the list that an improvement was made on the spot, and by whom. */
export function FixedDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open onClose={onClose} size="small" title={t('marks.fixedTitle')}>
      <FixedForm id={id} onDone={onClose} />
    </Dialog>
  )
}
