import { type Fields, type FieldsOf, isRecord, readerOf } from './fields.ts'

/**
 * A part of a record is one plain value in one map: what is changed together lies together, and what two people change
 * apart lies apart, so that neither overwrites the other. `read` gives undefined for what does not fit.
 */
export type Part<T extends object> = {
  readonly fallback: T
  read(stored: unknown): T | undefined
  write(value: T): unknown
}

export type Parts = Readonly<Record<string, Part<object>>>
export type PartsOf<P extends Parts> = UnionToIntersection<
  { [K in keyof P]: P[K] extends Part<infer T> ? T : never }[keyof P]
>

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never

interface FieldsPart<T extends object> extends Part<T> {
  write(value: T): Record<string, unknown>
}

/** A part that is stored as an object of fields. */
export function part<F extends Fields>(fields: F): FieldsPart<FieldsOf<F>> {
  const names = Object.keys(fields)
  const read = readerOf(fields)
  return {
    fallback: Object.freeze(read({})),
    read: (stored) => (isRecord(stored) ? read(stored) : undefined),
    write: (value) => {
      const out: Record<string, unknown> = {}
      for (const name of names) {
        const one = (value as Record<string, unknown>)[name]
        if (one !== undefined) out[name] = one
      }
      return out
    },
  }
}

/** The same where most fields say nothing: what is as it would be read without is not stored. */
export function sparsePart<F extends Fields>(fields: F): FieldsPart<FieldsOf<F>> {
  const whole = part(fields)
  const fallback: Record<string, unknown> = { ...whole.fallback }
  return {
    ...whole,
    write: (value) =>
      Object.fromEntries(Object.entries(whole.write(value)).filter(([name, one]) => one !== fallback[name])),
  }
}

/** Every field a part of its own, for records several people fill in at once. */
export function separately<F extends Fields>(
  fields: F,
): { [K in keyof F & string]: Part<FieldsOf<Pick<F, K>>> } {
  const out: Record<string, Part<object>> = {}
  for (const [name, one] of Object.entries(fields)) out[name] = part({ [name]: one })
  // Each key maps to a part of just that field, by the loop above.
  return out as { [K in keyof F & string]: Part<FieldsOf<Pick<F, K>>> }
}
