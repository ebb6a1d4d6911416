import { byPlace } from '@brownpaper/shared/lane/layout'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { Crosshair, Hand, Megaphone, ParkingSquare, Shuffle, Vote } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { togetherSheet } from '../../parts/together/together-sheet.ts'
import { useCommand } from '../../parts/use-command.ts'
import { randomId } from '../../platform/ids.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools } from './lane-tools.ts'

/** What one does with the others, besides what is on the paper: who guides the group more than who writes in it. */
export function useTogetherEntries(): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { members } = useLive()
  const { role, memberId, device, laneId } = useMe()
  const { group, handle, document, focus, isSeen } = useLaneTools()
  const { give } = useCommand()
  if (!isSeen || group === undefined) return []
  const guides = role === 'facilitator' || (role === 'companion' && laneId === handle.laneId)
  const isUp = members.find(({ id }) => id === memberId)?.handAt !== undefined

  const voteOnTop = () => {
    const ideas = document.tables.notes
      .all()
      .filter(({ kind, text }) => kind === 'improvement' && text.trim() !== '')
      .sort(byPlace)
      .slice(0, LIMITS.voteOptions)
    if (ideas.length < 2) {
      showToast({ text: t('lane.together.topTooFew'), key: 'together' })
      return
    }
    void give({
      type: 'vote.open',
      voteId: randomId(),
      groupId: group.id,
      question: t('lane.together.topQuestion'),
      options: ideas.map(({ id, text }) => ({ id, label: text.trim().slice(0, LIMITS.voteLabel) })),
      dots: 3,
      excludesOwn: false,
    })
  }
  const call = (holds: boolean) => {
    const [thing] = focus.get()
    void give({ type: 'look.here', laneId: handle.laneId, ...(thing !== undefined && { thing }), holds })
  }
  return [
    'separator',
    ...(device === 'member' && role !== 'facilitator'
      ? [
          {
            id: 'hand',
            label: t(isUp ? 'lane.together.handDown' : 'lane.together.handUp'),
            icon: Hand,
            onSelect: () => void give({ type: 'hand.set', up: !isUp }),
          },
        ]
      : []),
    {
      id: 'parking',
      label: t('lane.together.parking'),
      icon: ParkingSquare,
      onSelect: () => togetherSheet.set({ what: 'parking', groupId: group.id }),
    },
    ...(guides
      ? [
          { id: 'top-vote', label: t('lane.together.topVote'), icon: Vote, onSelect: voteOnTop },
          {
            id: 'aside',
            label: t('lane.together.aside'),
            icon: Shuffle,
            onSelect: () => togetherSheet.set({ what: 'aside', groupId: group.id }),
          },
          {
            id: 'message',
            label: t('lane.together.message'),
            icon: Megaphone,
            onSelect: () => togetherSheet.set({ what: 'message', groupId: group.id }),
          },
        ]
      : []),
    ...(role === 'facilitator'
      ? [
          { id: 'call', label: t('lane.together.call'), icon: Crosshair, onSelect: () => call(false) },
          { id: 'hold', label: t('lane.together.hold'), icon: Crosshair, onSelect: () => call(true) },
        ]
      : []),
  ]
}
