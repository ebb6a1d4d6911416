import type { z } from 'zod'

/** A reader for `callApi` from a schema of the contract. */
export function readerOf<Schema extends z.ZodType>(
  schema: Schema,
): (answer: unknown) => z.infer<Schema> | undefined {
  return (answer) => {
    const result = schema.safeParse(answer)
    return result.success ? result.data : undefined
  }
}
