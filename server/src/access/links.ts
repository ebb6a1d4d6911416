import type { LinkKind } from '@brownpaper/shared/protocol/http'
import type { KeyWrite, RowWrite } from '../storage/storage.ts'
import type { Context } from './decision.ts'
import { findMember, type LinkEntry } from './people.ts'
import type { RowData } from './rows.ts'
import { hashCode } from './secrets.ts'
import { change, put, type WorkshopState } from './state.ts'

/** Kinds whose code is short, because people type it at a screen that has no camera. */
const TYPED: readonly LinkKind[] = ['all', 'screen', 'room']
/** Kinds whose code is shown once and kept as a hash only: it is a key to everything. */
const SHOWN_ONCE: readonly LinkKind[] = ['lead', 'device']

/** The kinds every group has one of. */
export const GROUP_LINKS = ['group', 'companion', 'screen'] as const
/** The kinds a workshop has one of. */
export const WORKSHOP_LINKS = ['all', 'viewer', 'room', 'lead'] as const

export type LinkWrites = {
  readonly linkId: string
  /** The code in the clear. */
  readonly code: string
  readonly writes: readonly RowWrite[]
  readonly keys: readonly KeyWrite[]
}

type LinkOptions = Omit<RowData<'link'>, 'code' | 'codeHash' | 'endsAt' | 'endSetBy'>

/** Makes a link with a code of its own. */
export function makeLink(state: WorkshopState, options: LinkOptions, context: Context): LinkWrites {
  const linkId = context.newId()
  const code = newCode(options.kind, context)
  const row = put(state, 'link', linkId, { ...options, ...stored(options.kind, code) })
  return { linkId, code, writes: [row], keys: [keyOf(state, linkId, code)] }
}

/**
 * Gives a link another code. The old one still leads to it, so that who uses it can be told that it was reset. An end
 * that is past was of the old code; one still to come goes for the new one too.
 */
export function renewLink(state: WorkshopState, link: LinkEntry, context: Context): LinkWrites {
  const code = newCode(link.data.kind, context)
  const isPast = hasEnded(link, context.now)
  const row = change('link', link, {
    ...stored(link.data.kind, code),
    ...(isPast && { endsAt: undefined, endSetBy: undefined }),
  })
  return { linkId: link.id, code, writes: [row], keys: [keyOf(state, link.id, code)] }
}

/** Ends a link for good: of a group that is no more. */
export function endLink(link: LinkEntry): RowWrite {
  return change('link', link, { code: undefined, codeHash: undefined })
}

/** Ends every device that came in by these links, except `spared`. */
export function endDevices(
  state: WorkshopState,
  linkIds: readonly string[],
  spared: string | undefined,
): RowWrite[] {
  return [...state.rows.device.values()]
    .filter(({ id, data }) => linkIds.includes(data.linkId) && id !== spared && data.revoked === undefined)
    .map((device) => change('device', device, { revoked: 'link-reset' }))
}

/** Whether this code is the one the link has now. */
export function opens(link: LinkEntry, code: string, now: number): boolean {
  const { codeHash, expiresAt = Number.POSITIVE_INFINITY } = link.data
  return codeHash === hashCode(code) && now < expiresAt
}

/** Whether the end somebody set for a link is past. */
export function hasEnded({ data }: LinkEntry, now: number): boolean {
  return data.endsAt !== undefined && data.endsAt <= now
}

/** The next time at which a link ends, and who came in by it may do nothing any more. Infinite when none will. */
export function nextEnd(state: WorkshopState, now: number): number {
  let next = Number.POSITIVE_INFINITY
  for (const { data } of state.rows.link.values()) {
    if (data.endsAt !== undefined && data.endsAt > now) next = Math.min(next, data.endsAt)
  }
  return next
}

/**
 * Whether who came in by a link is out because that link ended. Who set the end stays, while they lead; and when they
 * lead no more, so does everyone who does, or nobody would be left to lead.
 */
export function isOutByEnd(
  state: WorkshopState,
  { linkId, memberId }: { readonly linkId: string | undefined; readonly memberId?: string | undefined },
  now: number,
): boolean {
  const link = state.rows.link.get(linkId ?? '')
  if (link === undefined || !hasEnded(link, now)) return false
  const leads = (id: string | undefined) => findMember(state, id)?.data.role === 'facilitator'
  const { endSetBy } = link.data
  return !leads(memberId) || (memberId !== endSetBy && leads(endSetBy))
}

function newCode(kind: LinkKind, context: Context): string {
  return TYPED.includes(kind) ? context.newJoinCode() : context.newSecret()
}

function stored(kind: LinkKind, code: string): Pick<RowData<'link'>, 'code' | 'codeHash'> {
  const codeHash = hashCode(code)
  return SHOWN_ONCE.includes(kind) ? { codeHash } : { code, codeHash }
}

function keyOf({ workshopId }: WorkshopState, linkId: string, code: string): KeyWrite {
  return { hash: hashCode(code), target: { workshopId, kind: 'link', id: linkId } }
}
