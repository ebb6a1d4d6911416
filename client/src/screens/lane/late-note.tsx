import { Inbox } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { Notice } from '../../state/session.ts'
import { useUnsent } from '../../state/use-unsent.ts'
import { Banner } from '../../ui/banner.tsx'

const WORDS = {
  'late-work': {
    late: 'lane.late.refused',
    'not-yours': 'lane.late.notYours',
    renewed: 'lane.late.renewed',
  },
  'late-work-handed-in': {
    late: 'lane.late.handedIn',
    'not-yours': 'lane.late.notYoursHandedIn',
    renewed: 'lane.late.renewedHandedIn',
  },
} as const

/**
 * Own work came when writing was no longer possible, or on a copy that was made anew: where it is now. Stays until one
 * has read it.
 */
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
  const isHere = useUnsent().some(({ laneId, refused }) => laneId === notice.laneId && refused !== undefined)
  // The server would not even put it by: another line says where it is.
  if (notice.kind === 'late-work' && isHere) return null
  return (
    <Shape icon={Inbox} tone="accent" onClose={onClose}>
      {t(WORDS[notice.kind][notice.why])}
    </Shape>
  )
}
