import type { CommandError } from '@brownpaper/shared/protocol/commands'
import type { KeyWrite, RowWrite } from '../storage/storage.ts'

/** What a decision may use besides the rows. Decisions are pure: given the same, they decide the same. */
export type Context = {
  /** Server time in ms. */
  readonly now: number
  readonly newId: () => string
  readonly newSecret: () => string
  readonly newJoinCode: () => string
}

/** What is to be written, together or not at all, and what the one who asked gets to hear. */
export type Decided<Result = unknown> = {
  readonly ok: true
  readonly writes: readonly RowWrite[]
  readonly keys?: readonly KeyWrite[]
  readonly result?: Result
  /** The result holds a secret: it is told once and never stored. */
  readonly isSecret?: boolean
}

export type Refused<Code = CommandError> = { readonly ok: false; readonly code: Code }
export type Decision<Result = unknown, Code = CommandError> = Decided<Result> | Refused<Code>

/** Nothing has to change for what was asked to be so. */
export const alreadySo: Decided<undefined> = { ok: true, writes: [] }

export const write = (...writes: readonly RowWrite[]): Decided<undefined> => ({ ok: true, writes })
export const refuse = <Code extends string>(code: Code): Refused<Code> => ({ ok: false, code })
