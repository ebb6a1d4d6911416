/** Fills and returns `length` random bytes; the caller brings its platform's secure source. */
export type RandomBytes = (length: number) => Uint8Array

const ID_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
/** Letters and digits that nobody confuses when reading a code aloud: no 0/O, 1/I/L, no vowels. */
const CODE_ALPHABET = 'BCDFGHJKMNPQRSTVWXYZ23456789'

const ID_LENGTH = 14
export const JOIN_CODE_LENGTH = 6
export const SECRET_LENGTH = 32

/** A new id of 70 random bits, safe in URLs, file names and order keys. */
export function createId(random: RandomBytes): string {
  return pick(random, ID_ALPHABET, ID_LENGTH)
}

/** A code people type: six letters and digits. */
export function createJoinCode(random: RandomBytes): string {
  return pick(random, CODE_ALPHABET, JOIN_CODE_LENGTH)
}

/** A secret of 160 random bits for tokens and links nobody types. */
export function createSecret(random: RandomBytes): string {
  return pick(random, ID_ALPHABET, SECRET_LENGTH)
}

/** What a person typed as a code, as we compare it: upper case for short codes, no spaces or dashes. */
export function normaliseCode(typed: string): string {
  const bare = typed.replace(/[\s-]/g, '')
  return bare.length <= JOIN_CODE_LENGTH ? bare.toUpperCase() : bare
}

/** Uniform choice without modulo bias: bytes beyond the last whole multiple are drawn again. */
function pick(random: RandomBytes, alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length)
  let out = ''
  while (out.length < length) {
    for (const byte of random(length)) {
      if (byte < limit && out.length < length) out += alphabet[byte % alphabet.length]
    }
  }
  return out
}
