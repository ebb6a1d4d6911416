import type { LiveMember } from '@brownpaper/shared/live/live'
import { makingOf } from '@brownpaper/shared/staff/composing'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useExpected } from '../../state/use-expected.ts'
import { useLive } from '../../state/use-live.ts'

/** Somebody a letter is for. */
export type Invitee = {
  readonly id: string
  readonly name: string
  /** With what tells namesakes apart. */
  readonly label: string
  readonly role: LiveMember['role']
  readonly presents: boolean
  /** '' where it is not known. */
  readonly department: string
  readonly email: string
  /** Undefined while it is not settled. */
  readonly groupId: string | undefined
  /** The groups are set with them in: who joins picks this name, and sits where the list says by then. */
  readonly picksName: boolean
}

/** Everyone on the list who comes, and who is in without being on it. A group is told once the groups are set. */
export function useInvitees(): readonly Invitee[] {
  const { t } = useTranslation()
  const { members, groups } = useLive()
  const { staff, list } = useExpected()
  const isSet = staff !== undefined && makingOf(staff).published !== ''
  return useMemo(() => {
    const people = list?.people ?? []
    const listed = people.flatMap(({ id, name, role, presents, department, email, groupId, isOff }) =>
      isOff || name.trim() === ''
        ? []
        : [{ id, name: name.trim(), role, presents, department, email, groupId: isSet ? groupId : '' }],
    )
    const known = new Set(people.map(({ id }) => id))
    const others = members
      .filter(({ invitedId = '' }) => !known.has(invitedId))
      .map(({ id, name, role, grants = [], department = '', groupId = '' }) => {
        const presents = grants.includes('presenting')
        return { id, name, role, presents, department, email: '', groupId }
      })
    return [...listed, ...others].map((one): Invitee => {
      const group = groups.find(({ id }) => id === one.groupId)
      const what = [one.department.trim(), group?.name].filter(Boolean).join(', ')
      return {
        ...one,
        department: one.department.trim(),
        email: one.email.trim(),
        groupId: group?.id,
        picksName: isSet && known.has(one.id),
        label: what === '' ? one.name : t('papers.invite.person', { name: one.name, what }),
      }
    })
  }, [members, groups, list, isSet, t])
}
