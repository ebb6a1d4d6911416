import '../../../i18n/later/evidence.ts'
import { i18n } from '../../../i18n/i18n.ts'
import { showToast } from '../../../ui/toast.tsx'
import type { Dragged } from './dragged.ts'
import type { EvidenceDoor, Taking, TakingLink } from './evidence-door.ts'

/** Where what was dragged in is to come. */
export type BringTo = Pick<Taking, 'moment' | 'onPaper' | 'asksWhere'> & {
  readonly onPaperLink?: TakingLink['onPaper']
}

/** Asks about what somebody dragged in, and says what of it cannot come. */
export function bring(door: EvidenceDoor, { files, link, trouble }: Dragged, to: BringTo): void {
  const { onPaperLink, ...taking } = to
  if (trouble !== undefined) showToast({ text: i18n.t(`evidence.drop.${trouble}`), key: 'evidence-drop' })
  door.take({ ...taking, files })
  if (link !== undefined) door.takeLink({ ...link, moment: to.moment, onPaper: onPaperLink })
}
