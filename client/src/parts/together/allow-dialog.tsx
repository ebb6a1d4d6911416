import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Lock } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useCommand } from '../use-command.ts'
import styles from './allow-dialog.module.css'

/** Whether people write now, for all groups at once and for each. */
export function AllowDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groups } = useLive()
  return (
    <Dialog open onClose={onClose} title={t('together.allow.title')} intro={t('together.allow.intro')}>
      {groups.length > 1 && <Rights name={t('together.all')} groups={groups} />}
      {groups.map((group) => (
        <Rights key={group.id} name={group.name} groups={[group]} />
      ))}
    </Dialog>
  )
}

/** One line: under lock only where all of these groups are. */
function Rights({ name, groups }: { readonly name: string; readonly groups: readonly LiveGroup[] }) {
  const { t } = useTranslation()
  const { give } = useCommand()
  const groupIds = groups.map(({ id }) => id)
  return (
    <fieldset className={styles.rights}>
      <legend className={styles.name}>{name}</legend>
      <Switch
        label={t('together.allow.locked')}
        hint={t('together.allow.lockHint')}
        checked={groups.every(({ isLocked }) => isLocked === true)}
        onChecked={(locked) => void give({ type: 'groups.allow', groupIds, locked })}
      />
    </fieldset>
  )
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
