import type { LiveVote } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLane } from '../../state/use-lane.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'

/** Makes the three with most dots the group's top three, where the vote was about notes of its lane. */
export function TakeTop({ vote, onDone }: { readonly vote: LiveVote; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { groups } = useLive()
  const lane = useLane(groups.find(({ id }) => id === vote.groupId)?.laneId)
  const notes = lane?.document.tables.notes
  const first = (vote.results ?? []).filter(({ dots }) => dots > 0).slice(0, 3)
  const isAboutNotes =
    first.length > 0 &&
    first.every(({ id }) => notes?.get(id)?.removed === undefined && notes?.get(id) !== undefined)
  if (lane === undefined || notes === undefined || !isAboutNotes || !lane.canWrite) return null

  const take = () => {
    lane.document.change(() => {
      for (const { id, top } of notes.all()) if (top !== undefined) notes.patch(id, { top: undefined })
      for (const [index, { id }] of first.entries()) notes.patch(id, { top: index + 1 })
    })
    showToast({ text: t('together.vote.topTaken'), tone: 'ok' })
    onDone()
  }
  return (
    <Button variant="primary" onClick={take}>
      {t('together.vote.topTake')}
    </Button>
  )
}
