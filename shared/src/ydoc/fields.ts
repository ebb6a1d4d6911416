/** Reads one field of a stored record; whatever was stored, it gives a value that fits (the fallback when nothing does). */
export type Field<T> = { readonly fallback: T; read(stored: unknown): T }

export type Fields = Readonly<Record<string, Field<unknown>>>
export type FieldsOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never }

function field<T>(fallback: T, fits: (stored: unknown) => stored is T): Field<T> {
  return { fallback, read: (stored) => (fits(stored) ? stored : fallback) }
}

export const string = (fallback = ''): Field<string> =>
  field(fallback, (v): v is string => typeof v === 'string')

export const number = (fallback = 0): Field<number> =>
  field(fallback, (v): v is number => typeof v === 'number' && Number.isFinite(v))

/** A number brought back inside [min, max]. */
export const bounded = (fallback: number, min: number, max: number): Field<number> => ({
  fallback,
  read: (stored) =>
    typeof stored === 'number' && Number.isFinite(stored) ? Math.min(max, Math.max(min, stored)) : fallback,
})

/** A whole number inside [min, max]. */
export const integer = (min: number, max: number, fallback: number): Field<number> =>
  field(fallback, (v): v is number => Number.isInteger(v) && (v as number) >= min && (v as number) <= max)

export const boolean = (fallback = false): Field<boolean> =>
  field(fallback, (v): v is boolean => typeof v === 'boolean')

export function oneOf<const T extends string>(values: readonly T[], fallback: T): Field<T> {
  return field(fallback, (v): v is T => (values as readonly unknown[]).includes(v))
}

/** A field that may be absent; absent reads as undefined. */
export function optional<T>(inner: Field<T>): Field<T | undefined> {
  return {
    fallback: undefined,
    read: (stored) => {
      if (stored === undefined || stored === null) return undefined
      // A value that does not fit must read as absent, not as the inner fallback.
      const value = inner.read(stored)
      return value === inner.fallback && stored !== inner.fallback ? undefined : value
    },
  }
}

/** An object of fields, or absent when nothing object-like is stored. */
export function object<F extends Fields>(fields: F): Field<FieldsOf<F> | undefined> {
  const read = readerOf(fields)
  return { fallback: undefined, read: (stored) => (isRecord(stored) ? read(stored) : undefined) }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One list of readers for all records: reading is what opening a board of thousands of notes is made of. */
export function readerOf<F extends Fields>(fields: F): (stored: Record<string, unknown>) => FieldsOf<F> {
  const readers = Object.entries(fields)
  const blank: Record<string, unknown> = Object.fromEntries(readers.map(([name]) => [name, undefined]))
  return (stored) => {
    const out = { ...blank }
    for (const [name, one] of readers) out[name] = one.read(stored[name])
    // Every key of F was read by its own field, so the object has exactly that shape.
    return out as FieldsOf<F>
  }
}
