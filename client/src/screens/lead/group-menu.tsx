import type { LiveGroup, LiveTimer } from '@brownpaper/shared/live/live'
import { minutesBehind } from '@brownpaper/shared/programme/pace'
import {
  ArrowLeft,
  ArrowRight,
  ClockAlert,
  EllipsisVertical,
  FolderX,
  Lightbulb,
  Merge,
  Plus,
  Split,
  Undo2,
  Ungroup,
  UserRoundPen,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { stepsAround } from '../../parts/stretch-steps.ts'
import { MessageDialog } from '../../parts/together/message-dialog.tsx'
import { useCommand } from '../../parts/use-command.ts'
import { useHint } from '../../parts/use-hint.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { later } from '../../ui/later.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import styles from './lane-card.module.css'
import { useRegroup } from './regroup/use-regroup.ts'

const CatchUpDialog = later(async () => (await import('./programme/catch-up-dialog.tsx')).CatchUpDialog)
const JoinDialog = later(async () => (await import('./regroup/join-dialog.tsx')).JoinDialog)
const RecastDialog = later(async () => (await import('./recast/recast-dialog.tsx')).RecastDialog)
const SplitDialog = later(async () => (await import('./regroup/split-dialog.tsx')).SplitDialog)

type Open = 'join' | 'split' | 'recast' | 'ask' | 'late'

/** What is done to one group: its time and step apart from the others, who it is, and who works on its paper. */
export function GroupMenu({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const behind = useBehind(group)
  const late = {
    id: 'late',
    label: t('run.late.group', { count: behind }),
    icon: ClockAlert,
    onSelect: () => setOpen('late'),
  }
  const onTime = [...(behind > 0 ? [late] : []), ...useTimeEntries(group)]
  const onPeople = useRegroupEntries(group, setOpen)
  const close = () => setOpen(undefined)
  const recast = {
    id: 'recast',
    label: t('lead.lane.recast'),
    icon: UserRoundPen,
    onSelect: () => setOpen('recast'),
  }
  const ask = useAsk(group, () => setOpen('ask'))
  const parts = [onTime, [...ask.entries, recast], onPeople].filter(({ length }) => length > 0)
  return (
    <span className={styles.menu}>
      <Menu
        trigger={
          <IconButton
            icon={EllipsisVertical}
            size="small"
            name={t('run.group.more', { group: group.name })}
            tooltip="none"
          />
        }
        entries={parts.flatMap((entries, at) => (at === 0 ? entries : ['separator', ...entries]))}
      />
      {open === 'late' && <CatchUpDialog group={group} late={behind} onClose={close} />}
      {open === 'ask' && <MessageDialog groupId={group.id} question={ask.question} onClose={close} />}
      {open === 'join' && <JoinDialog group={group} onClose={close} />}
      {open === 'recast' && <RecastDialog group={group} onClose={close} />}
      {open === 'split' && <SplitDialog group={group} onClose={close} />}
    </span>
  )
}

/** How many minutes after the others a group comes to where all are together. */
function useBehind(group: LiveGroup): number {
  const { programme, step: shared, timer } = useLive()
  const now = useServerNow(30_000)
  const { at, pace } = group
  if (shared.kind !== 'groups' || at === undefined) return 0
  const endOf = (clock: LiveTimer | null) =>
    clock?.endsAt ?? (clock === null ? undefined : now + clock.leftMs)
  return minutesBehind(
    programme,
    { stepId: shared.id, since: shared.since, endsAt: endOf(timer) },
    { at: { stepId: at.stepId, since: at.since, endsAt: endOf(at.timer) }, pace },
    now,
  )
}

/** A question that helps this group on, for who guides it; none where nobody does. */
function useAsk(group: LiveGroup, onAsk: () => void) {
  const { t } = useTranslation()
  const hintOf = useHint()
  const { members } = useLive()
  const { step } = usePosition(group.id)
  const isGuided = members.some(({ role, groupId }) => role === 'companion' && groupId === group.id)
  const entry = { id: 'ask', label: t('run.group.ask'), icon: Lightbulb, onSelect: onAsk }
  return {
    question: hintOf(step),
    entries: isGuided ? [entry] : [],
  }
}

/** A minute more, a step further or back for this group alone, and back to the others. */
function useTimeEntries(group: LiveGroup): readonly MenuEntry[] {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step: shared } = useLive()
  const { step, timer } = usePosition(group.id)
  const { give } = useCommand()
  if (shared.kind !== 'groups') return []
  const { back, forward } = stepsAround(programme, shared.id, step.id, group.pace)
  const groupId = group.id
  return [
    ...(timer === null
      ? []
      : [
          {
            id: 'minute',
            label: t('run.group.addMinute'),
            icon: Plus,
            onSelect: () => void give({ type: 'group.minutes', groupId, ms: 60_000 }),
          },
        ]),
    ...(forward === undefined
      ? []
      : [
          {
            id: 'forward',
            label: t('run.group.forward', { step: words.name(forward) }),
            icon: ArrowRight,
            onSelect: () => void give({ type: 'group.go', groupId, stepId: forward.id }),
          },
        ]),
    ...(back === undefined
      ? []
      : [
          {
            id: 'back',
            label: t('run.group.backward', { step: words.name(back) }),
            icon: ArrowLeft,
            onSelect: () => void give({ type: 'group.go', groupId, stepId: back.id }),
          },
        ]),
    ...(group.at === undefined
      ? []
      : [
          {
            id: 'gather',
            label: t('run.group.gather'),
            icon: Undo2,
            onSelect: () => void give({ type: 'group.gather', groupIds: [groupId] }),
          },
        ]),
  ]
}

/** Together with another group, apart again, in two, or closed when nobody is at it. */
function useRegroupEntries(group: LiveGroup, onOpen: (open: Open) => void): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { groups, members } = useLive()
  const { part, close } = useRegroup()
  const count = members.filter(({ groupId }) => groupId === group.id).length
  const partner = groups.find(({ id }) => id === group.joined?.into)
  const entries: MenuEntry[] = []
  if (partner !== undefined) {
    entries.push({
      id: 'part',
      label: t('run.regroup.part'),
      icon: Ungroup,
      onSelect: () => void part(group, partner),
    })
  }
  if (count > 0 && groups.length > 1)
    entries.push({ id: 'join', label: t('run.regroup.join'), icon: Merge, onSelect: () => onOpen('join') })
  if (count > 1)
    entries.push({
      id: 'split',
      label: t('run.regroup.splitEntry'),
      icon: Split,
      onSelect: () => onOpen('split'),
    })
  if (count === 0 && groups.length > 1)
    entries.push({
      id: 'close',
      label: t('run.regroup.close'),
      icon: FolderX,
      onSelect: () => void close(group),
    })
  return entries
}
