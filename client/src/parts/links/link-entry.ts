import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { LinkKind, LinkView } from '@brownpaper/shared/protocol/http'

/** A link as people see it: for what, and its code while that may be shown. */
export type LinkEntry = {
  readonly id: string
  /** Links that add a device are made where they are used and are not among these. */
  readonly kind: Exclude<LinkKind, 'device'>
  readonly group?: LiveGroup | undefined
  /** Undefined for a link whose code is shown once and was not made just now. */
  readonly code: string | undefined
  readonly isFresh: boolean
  /** When it stops working; undefined where it does not. */
  readonly endsAt?: number | undefined
}

export type LinkGroups = {
  readonly all: LinkEntry | undefined
  /** Per group its links, participants first. */
  readonly groups: readonly { readonly group: LiveGroup; readonly entries: readonly LinkEntry[] }[]
  /** Viewers, room screen, facilitators. */
  readonly others: readonly LinkEntry[]
}

const groupKinds = ['group', 'companion', 'screen'] as const
const otherKinds = ['viewer', 'room', 'lead'] as const

/** The links in the order people look for them. */
export function groupLinks(
  links: readonly LinkView[],
  groups: readonly LiveGroup[],
  fresh: ReadonlyMap<string, string>,
): LinkGroups {
  const entry = (kind: LinkEntry['kind'], group?: LiveGroup): LinkEntry[] =>
    links
      .filter((link) => link.kind === kind && link.groupId === group?.id)
      .map(({ id, code, endsAt }) => ({
        id,
        kind,
        group,
        code: fresh.get(id) ?? (code === '' ? undefined : code),
        isFresh: fresh.has(id),
        endsAt,
      }))
  return {
    all: entry('all')[0],
    groups: groups.map((group) => ({ group, entries: groupKinds.flatMap((kind) => entry(kind, group)) })),
    others: otherKinds.flatMap((kind) => entry(kind)),
  }
}
