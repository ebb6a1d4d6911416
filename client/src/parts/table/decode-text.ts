/** Bytes of a text file as text, whichever of the common encodings it was saved in. */
export function decodeText(bytes: Uint8Array): string {
  return mended(decoded(bytes))
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const start = bytes.subarray(0, 2000)
  const zeros = (from: number) => start.filter((byte, index) => index % 2 === from && byte === 0).length
  // Plain letters are every other byte a zero: no other encoding of a text has any.
  if (zeros(1) > start.length / 8) return new TextDecoder('utf-16le').decode(bytes)
  if (zeros(0) > start.length / 8) return new TextDecoder('utf-16be').decode(bytes)
  return asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What UTF-8 looks like after somebody saved it as windows-1252 ("FinanciÃ«n"), back as it was. */
function mended(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) {
    const byte = windows1252().get(text.charAt(index))
    if (byte === undefined) return text
    bytes[index] = byte
  }
  return asUtf8(bytes) ?? text
}

let table: ReadonlyMap<string, number> | undefined
function windows1252(): ReadonlyMap<string, number> {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  table ??= new Map([...new TextDecoder('windows-1252').decode(all)].map((sign, byte) => [sign, byte]))
  return table
}
