const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/**
 * A random id without look-alike letters, 5 bits a letter. `crypto.getRandomValues` works over plain http too,
 * `crypto.randomUUID` does not.
 */
export function randomId(length = 20): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}
