import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Pace } from '@brownpaper/shared/programme/pace'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { showToast } from '../../../ui/toast.tsx'

type Change = { readonly id: string; readonly minutes?: number; readonly isDropped?: true }

/** Makes steps shorter for these groups, or leaves them out, and offers to put that back as it was. */
export function useChangePace() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { give } = useCommand()
  return async (groups: readonly LiveGroup[], changes: readonly Change[]) => {
    const changed = Object.fromEntries(changes.map(({ id, ...otherwise }) => [id, otherwise]))
    const command = (paceOf: (group: LiveGroup) => Pace) => ({
      type: 'groups.pace' as const,
      groups: groups.map((group) => ({ groupId: group.id, steps: asSteps(paceOf(group)) })),
    })
    if (!(await give(command(({ pace }) => ({ ...pace, ...changed }))))) return
    const undo = () =>
      void give(
        command(({ pace }) => pace ?? {}),
        { done: t('run.late.undone') },
      )
    showToast({
      text: t('run.late.someDone', { groups: formats.list(groups.map(({ name }) => name)) }),
      tone: 'ok',
      key: 'programme',
      action: { label: t('run.programme.undo'), onPress: undo },
    })
  }
}

function asSteps(pace: Pace) {
  return Object.entries(pace).map(([id, { minutes, isDropped }]) => ({
    id,
    ...(minutes !== undefined && { minutes }),
    ...(isDropped && { isDropped: true as const }),
  }))
}
