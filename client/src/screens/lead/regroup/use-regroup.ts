import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { Command } from '@brownpaper/shared/protocol/commands'
import { useTranslation } from '../../../i18n/i18n.ts'
import { freeGroupName } from '../../../parts/free-group-name.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { randomId } from '../../../platform/ids.ts'
import { useLive } from '../../../state/use-live.ts'
import { showToast } from '../../../ui/toast.tsx'

/** Groups that change while they work: each is done at once, said, and taken back with one press. */
export function useRegroup() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { give, busy } = useCommand()
  const freeName = () =>
    freeGroupName(
      groups.map(({ name }) => name),
      (number) => t('run.regroup.groupName', { number }),
    )

  async function doing(command: Command, text: string, ...opposite: readonly Command[]): Promise<boolean> {
    const worked = await give(command)
    const undo = async () => {
      for (const one of opposite) if (!(await give(one))) return
    }
    if (worked) {
      showToast({
        text,
        key: 'regroup',
        action: { label: t('run.programme.undo'), onPress: () => void undo() },
      })
    }
    return worked
  }

  return {
    busy,
    freeName,
    join: ({ id: groupId, name }: LiveGroup, into: LiveGroup) =>
      doing(
        { type: 'group.join', groupId, into: into.id },
        t('run.regroup.joined', { group: name, other: into.name }),
        { type: 'group.part', groupId },
      ),
    part: ({ id: groupId, name }: LiveGroup, from: LiveGroup) =>
      doing({ type: 'group.part', groupId }, t('run.regroup.parted', { group: name }), {
        type: 'group.join',
        groupId,
        into: from.id,
      }),
    split({ id: groupId, name: old }: LiveGroup, name: string, memberIds: readonly string[]) {
      const newGroupId = randomId()
      return doing(
        { type: 'group.split', groupId, newGroupId, name, memberIds: [...memberIds] },
        t('run.regroup.split', { group: old, other: name }),
        { type: 'group.join', groupId: newGroupId, into: groupId },
        { type: 'group.remove', groupId: newGroupId },
      )
    },
    close: ({ id: groupId, name }: LiveGroup) =>
      doing({ type: 'group.remove', groupId }, t('run.regroup.closed', { group: name }), {
        type: 'group.restore',
        groupId,
      }),
    open() {
      const groupId = randomId()
      const name = freeName()
      return doing({ type: 'group.add', groupId, name }, t('run.regroup.opened', { group: name }), {
        type: 'group.remove',
        groupId,
      })
    },
  }
}
