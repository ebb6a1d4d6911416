import type { Role } from '@brownpaper/shared/access/access'
import type { LiveMember } from '@brownpaper/shared/live/live'
import { Compass, Ellipsis, Eraser, FileDown, Pencil, ShieldCheck, Trash2, User } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { downloadPerson } from '../../parts/download-person.ts'
import { memberName } from '../../parts/member-name.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { useMoveMember } from './use-move-member.ts'

type Asking = 'rename' | 'facilitator' | 'remove' | 'erase'

/** Everything one can do for a person: another group, another role, another name, out. */
export function PersonMenu({ member }: { readonly member: LiveMember }) {
  const { t } = useTranslation()
  const { give, busy } = useCommand()
  const { workshopId } = useSession()
  const [asking, setAsking] = useState<Asking>()
  const name = memberName(member)
  const stop = () => setAsking(undefined)
  const entries: readonly MenuEntry[] = [
    ...useGroupEntries(member),
    ...useRoleEntries(member, () => setAsking('facilitator')),
    'separator',
    { id: 'rename', label: t('lead.people.rename'), icon: Pencil, onSelect: () => setAsking('rename') },
    {
      id: 'data',
      label: t('lead.people.data'),
      icon: FileDown,
      onSelect: () => downloadPerson(workshopId, member.id),
    },
    'separator',
    {
      id: 'remove',
      label: t('lead.people.remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => setAsking('remove'),
    },
    {
      id: 'erase',
      label: t('lead.people.erase'),
      icon: Eraser,
      danger: true,
      onSelect: () => setAsking('erase'),
    },
  ]
  return (
    <>
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('lead.people.more', { name })} tooltip="none" />}
        entries={entries}
      />
      {asking === 'rename' && <RenameDialog member={member} onClose={stop} />}
      <ConfirmDialog
        open={asking === 'facilitator'}
        title={t('lead.people.facilitatorTitle', { name })}
        text={t('lead.people.facilitatorText', { name })}
        confirm={t('lead.people.facilitatorConfirm')}
        busy={busy}
        onConfirm={() =>
          void give({ type: 'member.role', memberId: member.id, role: 'facilitator' }).then(stop)
        }
        onCancel={stop}
      />
      <ConfirmDialog
        open={asking === 'remove'}
        title={t('lead.people.removeTitle', { name })}
        text={t('lead.people.removeText', { name })}
        confirm={t('lead.people.removeConfirm')}
        danger
        busy={busy}
        onConfirm={() => void give({ type: 'member.remove', memberId: member.id }).then(stop)}
        onCancel={stop}
      />
      <ConfirmDialog
        open={asking === 'erase'}
        title={t('lead.people.eraseTitle', { name })}
        text={t('lead.people.eraseText', { name })}
        confirm={t('lead.people.eraseConfirm')}
        danger
        busy={busy}
        onConfirm={() =>
          void give(
            { type: 'member.erase', memberId: member.id },
            { done: t('lead.people.erased', { name }) },
          ).then(stop)
        }
        onCancel={stop}
      />
    </>
  )
}

function useGroupEntries(member: LiveMember): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { groups } = useLive()
  const move = useMoveMember()
  if (member.role === 'facilitator') return []
  return [
    { heading: t('lead.people.moveTo') },
    ...groups.map((group) => ({
      id: group.id,
      label: group.name,
      checked: group.id === member.groupId,
      onSelect: () => void move(member.id, group),
    })),
    {
      id: 'no-group',
      label: t('lead.people.noGroup'),
      checked: member.groupId === undefined,
      onSelect: () => void move(member.id, undefined),
    },
    'separator',
  ]
}

function useRoleEntries(member: LiveMember, onFacilitator: () => void): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { give } = useCommand()
  const setRole = (role: Exclude<Role, 'viewer'>) =>
    void give({ type: 'member.role', memberId: member.id, role })
  const mayPresent = member.grants?.includes('presenting') ?? false
  const roles: readonly (MenuEntry & { readonly id: string })[] = [
    {
      id: 'participant',
      label: t('lead.people.makeParticipant'),
      icon: User,
      onSelect: () => setRole('participant'),
    },
    {
      id: 'companion',
      label: t('lead.people.makeCompanion'),
      icon: Compass,
      onSelect: () => setRole('companion'),
    },
    {
      id: 'facilitator',
      label: t('lead.people.makeFacilitator'),
      icon: ShieldCheck,
      onSelect: onFacilitator,
    },
  ]
  const others = roles.filter(({ id }) => id !== member.role)
  if (member.role === 'facilitator') return others
  return [
    ...others,
    {
      id: 'presenting',
      label: t('lead.people.allowPresenting'),
      checked: mayPresent,
      onSelect: () =>
        void give({ type: 'member.grant', memberId: member.id, grant: 'presenting', on: !mayPresent }),
    },
  ]
}
