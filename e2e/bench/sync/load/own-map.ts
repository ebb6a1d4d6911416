import * as encoding from 'lib0/encoding'

/** Yjs's number for content of plain values, and what its info byte says besides: in a map, after an item of one's own. */
const ANY = 8
const IN_A_MAP = 0x20
const AFTER_AN_ITEM = 0x80

/**
 * Values that one client sets in a map nobody else writes its keys of, as the updates Yjs would make of them, byte for
 * byte, without a document: thousands of those are more work to keep than what they are to measure.
 */
export class OwnMap {
  readonly #name: string
  readonly #client: number
  /** Of the item that holds each key's value. */
  readonly #clocks = new Map<string, number>()
  #clock: number

  /** `clock` is how many items the client has written before. */
  constructor(name: string, { client, clock = 0 }: { readonly client: number; readonly clock?: number }) {
    this.#name = name
    this.#client = client
    this.#clock = clock
  }

  set(key: string, value: encoding.AnyEncodable): Uint8Array {
    const before = this.#clocks.get(key)
    const clock = this.#clock++
    this.#clocks.set(key, clock)
    const to = encoding.createEncoder()
    this.#writeItem(to, { key, value, clock, before })
    this.#writeDeleted(to, before)
    return encoding.toUint8Array(to)
  }

  #writeItem(
    to: encoding.Encoder,
    {
      key,
      value,
      clock,
      before,
    }: { key: string; value: encoding.AnyEncodable; clock: number; before: number | undefined },
  ): void {
    encoding.writeVarUint(to, 1) // clients
    encoding.writeVarUint(to, 1) // structs of it
    encoding.writeVarUint(to, this.#client)
    encoding.writeVarUint(to, clock)
    encoding.writeUint8(to, ANY | IN_A_MAP | (before === undefined ? 0 : AFTER_AN_ITEM))
    if (before === undefined) {
      encoding.writeVarUint(to, 1) // in a map that has a name
      encoding.writeVarString(to, this.#name)
      encoding.writeVarString(to, key)
    } else {
      encoding.writeVarUint(to, this.#client)
      encoding.writeVarUint(to, before)
    }
    encoding.writeVarUint(to, 1) // values
    encoding.writeAny(to, value)
  }

  #writeDeleted(to: encoding.Encoder, before: number | undefined): void {
    encoding.writeVarUint(to, before === undefined ? 0 : 1)
    if (before === undefined) return
    encoding.writeVarUint(to, this.#client)
    encoding.writeVarUint(to, 1) // ranges
    encoding.writeVarUint(to, before)
    encoding.writeVarUint(to, 1) // items of it
  }
}
