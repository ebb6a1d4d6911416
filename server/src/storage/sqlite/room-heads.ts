import type { RoomKey } from '../storage.ts'

/** A room's row, and the number of its last update. */
export type RoomHead = { readonly id: number; readonly epoch: number; readonly seq: number }

/** More rooms than are written in on one server. */
const MOST = 10_000

/**
 * Where rooms are that were written in lately: looked up for each edit, that costs more than writing the edit. Holds
 * what the transaction under way has done, so it is to be cleared when that is rolled back.
 */
export class RoomHeads {
  readonly #heads = new Map<string, RoomHead>()

  get({ workshopId, room }: RoomKey): RoomHead | undefined {
    return this.#heads.get(`${workshopId}/${room}`)
  }

  set({ workshopId, room }: RoomKey, head: RoomHead): void {
    if (this.#heads.size >= MOST) this.#heads.clear()
    this.#heads.set(`${workshopId}/${room}`, head)
  }

  clear(): void {
    this.#heads.clear()
  }
}
