/** Waits until something is so, and says what was waited for when it never is. */
export async function until(
  condition: () => unknown,
  what: string | (() => string),
  timeoutMs = 15_000,
): Promise<void> {
  const end = performance.now() + timeoutMs
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Not yet: ${typeof what === 'string' ? what : what()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
