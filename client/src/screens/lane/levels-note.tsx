import '../../i18n/later/levels.ts'
import { policyIn } from '@brownpaper/shared/access/policy'
import type { Levels } from '@brownpaper/shared/lane/levels'
import { LockOpen, SquarePen } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { showToast } from '../../ui/toast.tsx'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

const OWN = { own: 'levels.own', notes: 'levels.notes', both: 'levels.both' } as const
const THROUGH = {
  own: 'levels.throughOwn',
  notes: 'levels.throughNotes',
  both: 'levels.throughBoth',
} as const

/** What people are kept to on this paper, also for who works straight through it; and why something was left as it was. */
export function LevelsNote() {
  const { t } = useTranslation()
  const { canWrite, document, handle } = useLaneTools()
  const { lanes, isLocked, levels } = policyIn(useLive().policy, handle.laneId)
  useEffect(
    () =>
      document.subscribeLeftOut(({ table }) => {
        const isDrawing = table === 'objects' && levels?.tools === 'notes'
        showToast({ text: t(isDrawing ? 'levels.notesOnly' : 'levels.notYours'), key: 'paper' })
      }),
    [document, levels, t],
  )
  if (!canWrite || lanes !== 'own') return null
  if (isLocked) return <LaneStrip icon={LockOpen}>{t('levels.throughLock')}</LaneStrip>
  if (levels === undefined) return null
  const words = handle.limits === undefined ? THROUGH : OWN
  return <LaneStrip icon={SquarePen}>{t(words[kindOf(levels)])}</LaneStrip>
}

function kindOf({ tools, edits }: Levels): keyof typeof OWN {
  if (tools === 'all') return 'own'
  return edits === 'group' ? 'notes' : 'both'
}
