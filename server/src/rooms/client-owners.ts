import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomKey, Storage } from '../storage/storage.ts'

/** After this many claims the list is written anew as one, when its room is loaded. */
const COMPACT_AFTER = 500

type Claim = readonly [client: number, owner: string]

/**
 * Whose each Yjs client id is, for as long as the room keeps its epoch: two people writing under one id would silently
 * swallow each other's work. A claim is stored as a tiny record in a log of its own beside the room's (a name no room
 * can have, so nobody can open it), always just before the first update written under it: storage takes effect in call
 * order, so an update that is durable has a durable owner. First claim wins, which makes the log safe to repeat.
 */
export class ClientOwners {
  readonly #storage: Storage
  readonly #key: RoomKey
  readonly #stored: Map<number, string>
  /** Ids seen in presence only; they need no record until something is written under them. */
  readonly #seen = new Map<number, string>()

  private constructor(storage: Storage, key: RoomKey, stored: Map<number, string>) {
    this.#storage = storage
    this.#key = key
    this.#stored = stored
  }

  static async load(storage: Storage, { workshopId, room }: RoomKey, epoch: number): Promise<ClientOwners> {
    const key = { workshopId, room: `owners/${epoch}/${room}` }
    const { snapshot, updates, seq } = await storage.readRoom(key)
    const stored = new Map<number, string>()
    for (const record of [...(snapshot ? [snapshot] : []), ...updates]) {
      for (const [client, owner] of decodeClaims(record)) if (!stored.has(client)) stored.set(client, owner)
    }
    if (updates.length > COMPACT_AFTER) await storage.compact(key, seq, encodeClaims([...stored]))
    return new ClientOwners(storage, key, stored)
  }

  ownerOf(client: number): string | undefined {
    return this.#stored.get(client) ?? this.#seen.get(client)
  }

  /** Notes whose presence was shown under an id that nobody else has. */
  see(client: number, owner: string): void {
    if (this.ownerOf(client) === undefined) this.#seen.set(client, owner)
  }

  /** An id that was only seen is free again once its connection is gone. */
  forget(client: number): void {
    this.#seen.delete(client)
  }

  /** Makes the ids that have no stored owner yet this one's. Rejects as `append` does; call it before appending. */
  async claim(clients: Iterable<number>, owner: string): Promise<void> {
    const claims = [...clients]
      .filter((client) => !this.#stored.has(client))
      .map((client): Claim => [client, owner])
    if (claims.length === 0) return
    for (const [client] of claims) this.#stored.set(client, owner)
    await this.#storage.append(this.#key, encodeClaims(claims))
  }
}

function encodeClaims(claims: readonly Claim[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const [client, owner] of claims) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarString(encoder, owner)
  }
  return encoding.toUint8Array(encoder)
}

function decodeClaims(record: Uint8Array): Claim[] {
  const decoder = decoding.createDecoder(record)
  const claims: Claim[] = []
  while (decoding.hasContent(decoder)) {
    claims.push([decoding.readVarUint(decoder), decoding.readVarString(decoder)])
  }
  return claims
}
