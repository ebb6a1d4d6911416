/** Writes into memory of just the size that is needed; numbers as lib0 reads them (`readVarUint`). */
export class ByteWriter {
  readonly bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  uint(value: number): this {
    let left = value
    for (; left > 127; left = Math.floor(left / 128)) this.bytes[this.#at++] = 128 | (left % 128)
    this.bytes[this.#at++] = left
    return this
  }

  /** Its length first. */
  sized(bytes: Uint8Array): this {
    this.uint(bytes.length)
    this.bytes.set(bytes, this.#at)
    this.#at += bytes.length
    return this
  }
}

/** How many bytes `uint` writes. */
export function sizeOfUint(value: number): number {
  let size = 1
  for (let left = value; left > 127; left = Math.floor(left / 128)) size++
  return size
}
