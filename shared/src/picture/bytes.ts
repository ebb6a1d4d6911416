/** Bytes to read from without minding where they end: beyond it a number is NaN and a text shorter. */
export class Bytes {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get length(): number {
    return this.#bytes.length
  }

  byte(at: number): number {
    return this.#bytes[at] ?? Number.NaN
  }

  /** A whole number of several bytes, the largest first. */
  big(at: number, length: number): number {
    let sum = 0
    for (let index = 0; index < length; index += 1) sum = sum * 256 + this.byte(at + index)
    return sum
  }

  /** A whole number of several bytes, the smallest first. */
  little(at: number, length: number): number {
    let sum = 0
    for (let index = length - 1; index >= 0; index -= 1) sum = sum * 256 + this.byte(at + index)
    return sum
  }

  text(at: number, length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(at, at + length))
  }

  /** A view on some of them. */
  slice(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end)
  }
}
