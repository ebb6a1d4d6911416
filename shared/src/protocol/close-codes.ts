/**
 * Why a connection or a channel ended. 4400-4499 are final: trying again will not help until something else changes.
 * 4500-4599 mean try again. Clients tell people in words, chosen by the name.
 */
export const CLOSE_CODES = {
  'malformed-frame': 4400,
  'not-signed-in': 4401,
  'link-reset': 4402,
  'no-permission': 4403,
  'no-such-workshop': 4404,
  'no-such-room': 4405,
  'foreign-client-id': 4406,
  'removed-from-workshop': 4407,
  /** The end that was set for the link one came in by is past. */
  'link-expired': 4408,
  'workshop-closed': 4410,
  'workshop-erased': 4411,
  /** One may write there, but not change this: somebody else made it, or it takes tools that are put away. */
  'not-yours': 4412,
  'frame-too-large': 4413,
  'document-too-large': 4414,
  'too-many-frames': 4429,
  'server-error': 4500,
  'server-stopping': 4501,
  'too-slow': 4502,
  'rights-changed': 4503,
  'storage-failing': 4504,
  /** What was in the room was made anew, so that something erased is nowhere any more. */
  'room-renewed': 4505,
  /** Too many come in at once; the reason says after how long there is room. */
  'server-busy': 4506,
} as const

export type CloseName = keyof typeof CLOSE_CODES

/** The reason given beside a code: its name, and for who had better wait how long, in ms. */
export const closeReason = (name: CloseName, comeBackMs?: number): string =>
  comeBackMs === undefined ? name : `${name} ${comeBackMs}`

/** How long to wait before trying again, as a reason says; 0 when it says nothing. */
export const comeBackMsIn = (reason: string): number => Number(/ (\d{1,6})$/.exec(reason)?.[1] ?? 0)

export const isFinal = (code: number): boolean => code >= 4400 && code <= 4499

const NAMES = new Map<number, CloseName>(
  Object.entries(CLOSE_CODES).map(([name, code]) => [code, name as CloseName]),
)

/** The name of a close code; undefined for codes that are not ours. */
export const closeName = (code: number): CloseName | undefined => NAMES.get(code)
