import type { LiveGroup } from '@brownpaper/shared/live/live'
import {
  ArrowLeft,
  ArrowRight,
  EllipsisVertical,
  FolderX,
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
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { later } from '../../ui/later.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import styles from './lane-card.module.css'
import { useRegroup } from './regroup/use-regroup.ts'

const JoinDialog = later(async () => (await import('./regroup/join-dialog.tsx')).JoinDialog)
const RecastDialog = later(async () => (await import('./recast/recast-dialog.tsx')).RecastDialog)
const SplitDialog = later(async () => (await import('./regroup/split-dialog.tsx')).SplitDialog)

type Open = 'join' | 'split' | 'recast'

/** What is done to one group: its time and step apart from the others, who it is, and who works on its paper. */
export function GroupMenu({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  const onTime = useTimeEntries(group)
  const onPeople = useRegroupEntries(group, setOpen)
  const close = () => setOpen(undefined)
  const recast = {
    id: 'recast',
    label: t('lead.lane.recast'),
    icon: UserRoundPen,
    onSelect: () => setOpen('recast'),
  }
  const parts = [onTime, [recast], onPeople].filter(({ length }) => length > 0)
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
      {open === 'join' && <JoinDialog group={group} onClose={close} />}
      {open === 'recast' && <RecastDialog group={group} onClose={close} />}
      {open === 'split' && <SplitDialog group={group} onClose={close} />}
    </span>
  )
}

/** A minute more, a step further or back for this group alone, and back to the others. */
function useTimeEntries(group: LiveGroup): readonly MenuEntry[] {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step: shared } = useLive()
  const { step, timer } = usePosition(group.id)
  const { give } = useCommand()
  if (shared.kind !== 'groups') return []
  const { back, forward } = stepsAround(programme, shared.id, step.id)
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
