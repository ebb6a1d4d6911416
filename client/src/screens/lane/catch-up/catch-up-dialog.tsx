import '../../../i18n/later/arrival.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { CatchUp } from '../../../parts/catch-up/catch-up.tsx'
import { caughtUp } from '../../../parts/catch-up/late-comer.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLaneTools } from '../lane-tools.ts'

/** Where everybody is, before one begins oneself. */
export function CatchUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { group, document } = useLaneTools()
  const close = () => {
    caughtUp.set(workshopId)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('arrival.title')}
      intro={t('arrival.intro')}
      footer={
        <Button variant="primary" onClick={close}>
          {t('arrival.read')}
        </Button>
      }
    >
      <CatchUp group={group} lane={document} />
    </Dialog>
  )
}
