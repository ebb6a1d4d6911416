import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Lock } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useCommand } from '../use-command.ts'
import styles from './allow-dialog.module.css'

/** What people may, for all groups at once and for each: whether they write, with what, and whose notes they change. */
export function AllowDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groups } = useLive()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('together.allow.title')}
      intro={t('together.allow.intro')}
      size="large"
    >
      {groups.length > 1 && <Rights name={t('together.all')} groups={groups} />}
      {groups.map((group) => (
        <Rights key={group.id} name={group.name} groups={[group]} />
      ))}
    </Dialog>
  )
}

/** One line: the rights these groups share; where they differ none is marked. */
function Rights({ name, groups }: { readonly name: string; readonly groups: readonly LiveGroup[] }) {
  const { t } = useTranslation()
  const { give } = useCommand()
  const groupIds = groups.map(({ id }) => id)
  const tools = shared(groups, (group) => group.tools ?? 'all')
  const edits = shared(groups, (group) => group.edits ?? 'group')
  return (
    <fieldset className={styles.rights}>
      <legend className={styles.name}>{name}</legend>
      <Switch
        label={t('together.allow.locked')}
        hint={t('together.allow.lockHint')}
        checked={groups.every(({ isLocked }) => isLocked === true)}
        onChecked={(locked) => void give({ type: 'groups.allow', groupIds, locked })}
      />
      <SegmentedControl
        label={t('together.allow.tools')}
        value={tools ?? ('' as 'all')}
        onValue={(chosen) => void give({ type: 'groups.allow', groupIds, tools: chosen })}
        options={[
          { value: 'all', label: t('together.allow.toolsAll') },
          { value: 'notes', label: t('together.allow.toolsNotes') },
        ]}
      />
      <SegmentedControl
        label={t('together.allow.edits')}
        value={edits ?? ('' as 'group')}
        onValue={(chosen) => void give({ type: 'groups.allow', groupIds, edits: chosen })}
        options={[
          { value: 'group', label: t('together.allow.editsGroup') },
          { value: 'own', label: t('together.allow.editsOwn') },
        ]}
      />
    </fieldset>
  )
}

function shared<T>(groups: readonly LiveGroup[], of: (group: LiveGroup) => T): T | undefined {
  const [first] = groups
  if (first === undefined) return undefined
  return groups.every((group) => of(group) === of(first)) ? of(first) : undefined
}

/** Everything under lock, or free again: one press, and one back. */
export function useLockAll(): {
  readonly isLocked: boolean
  readonly icon: typeof Lock
  readonly toggle: () => void
} {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { give } = useCommand()
  const isLocked = groups.length > 0 && groups.every((group) => group.isLocked === true)
  const done = t(isLocked ? 'together.allow.unlockedAll' : 'together.allow.lockedAll')
  return {
    isLocked,
    icon: Lock,
    toggle: () => void give({ type: 'groups.allow', locked: !isLocked }, { done }),
  }
}
