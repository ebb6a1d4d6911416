import { Inbox } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../state/session.ts'
import { LaneStrip } from './lane-strip.tsx'

/** Own work came when writing was no longer possible: where it is now. Stays until one has read it. */
export function LateNote({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <LaneStrip icon={Inbox} tone="accent" onClose={onClose}>
      {notice.kind === 'late-work' ? t('lane.late.refused') : t('lane.late.handedIn')}
    </LaneStrip>
  )
}
