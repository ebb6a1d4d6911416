import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../state/session.ts'
import { Banner } from '../../ui/banner.tsx'

/** Own work came when writing was no longer possible: where it is now. Stays until one has read it. */
export function LateNote({
  notice,
  shape: Shape = Banner,
  onClose,
}: {
  readonly notice: Notice
  readonly shape?: typeof Banner
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Shape icon={Inbox} tone="accent" onClose={onClose}>
      {notice.kind === 'late-work' ? t('lane.late.refused') : t('lane.late.handedIn')}
    </Shape>
  )
}
