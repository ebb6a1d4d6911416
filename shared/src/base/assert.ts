/** Throws our-bug errors at once, with the offending value in the message. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}

/** Returns a value that must be there; absence is our bug. */
export function must<T>(value: T | null | undefined, what = 'value'): T {
  if (value === null || value === undefined) throw new Error(`Expected ${what} to be there, got ${value}`)
  return value
}

/** Ends an exhaustive switch: a case the types say cannot happen. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
