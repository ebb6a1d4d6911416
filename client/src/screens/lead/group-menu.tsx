import type { LiveGroup } from '@brownpaper/shared/live/live'
import { ArrowLeft, ArrowRight, EllipsisVertical, Plus, Undo2 } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { stepsAround } from '../../parts/stretch-steps.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import styles from './lane-card.module.css'

/** A minute more, a step further or back for this group alone, and back to the others. */
export function GroupMenu({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step: shared } = useLive()
  const { step, timer } = usePosition(group.id)
  const { give } = useCommand()
  if (shared.kind !== 'groups') return null
  const { back, forward } = stepsAround(programme, shared.id, step.id)
  const groupId = group.id
  const entries: readonly MenuEntry[] = [
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
  if (entries.length === 0) return null
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
        entries={entries}
      />
    </span>
  )
}
