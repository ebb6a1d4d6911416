import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomKey, Storage } from '../storage/storage.ts'
import { ScarceMap } from './scarce.ts'

/** After this many claims the list is written anew as one, when its room is loaded. */
const COMPACT_AFTER = 500

/** Of two servers that claimed one client id for different people, this one came second. */
export class ForeignClaim extends Error {}

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
  /** In the order of the log. */
  readonly #stored = new ScarceMap<number, string>()
  /** On their way to the log, and when they are there. */
  readonly #claimed = new ScarceMap<number, { readonly owner: string; readonly done: Promise<void> }>()
  /** Ids seen in presence only; they need no record until something is written under them. */
  readonly #seen = new ScarceMap<number, string>()
  #seq: number

  private constructor(storage: Storage, key: RoomKey, seq: number) {
    this.#storage = storage
    this.#key = key
    this.#seq = seq
  }

  static async load(storage: Storage, { workshopId, room }: RoomKey, epoch: number): Promise<ClientOwners> {
    const key = { workshopId, room: `owners/${epoch}/${room}` }
    const { snapshot, updates, seq } = await storage.readRoom(key)
    const owners = new ClientOwners(storage, key, seq)
    for (const record of [...(snapshot ? [snapshot] : []), ...updates]) owners.#learn(decodeClaims(record))
    if (updates.length > COMPACT_AFTER) await storage.compact(key, seq, encodeClaims([...owners.#stored]))
    return owners
  }

  ownerOf(client: number): string | undefined {
    return this.#stored.get(client) ?? this.#claimed.get(client)?.owner ?? this.#seen.get(client)
  }

  /** Whether nothing has to be stored for this client to be somebody's. */
  isSettled(client: number): boolean {
    return this.#stored.has(client)
  }

  /** Notes whose presence was shown under an id that nobody else has. */
  see(client: number, owner: string): void {
    if (this.ownerOf(client) === undefined) this.#seen.set(client, owner)
  }

  /** An id that was only seen is free again once its connection is gone. */
  forget(client: number): void {
    this.#seen.delete(client)
  }

  /**
   * Makes the ids that have no stored owner yet this one's. Rejects as `append` does, and with a ForeignClaim where
   * another server was faster for somebody else; call it before appending.
   */
  async claim(clients: Iterable<number>, owner: string): Promise<void> {
    const wanted = [...clients].filter((client) => !this.#stored.has(client))
    const fresh = wanted.filter((client) => !this.#claimed.has(client))
    const done = fresh.length === 0 ? undefined : this.#store(fresh.map((client): Claim => [client, owner]))
    if (done !== undefined) for (const client of fresh) this.#claimed.set(client, { owner, done })
    await Promise.all(wanted.map((client) => this.#claimed.get(client)?.done))
  }

  async #store(claims: readonly Claim[]): Promise<void> {
    try {
      const seq = await this.#storage.append(this.#key, encodeClaims(claims))
      if (seq === this.#seq + 1) this.#learn(claims, seq)
      else await this.#catchUp(seq)
    } finally {
      for (const [client] of claims) this.#claimed.delete(client)
    }
    const lost = claims.find(([client, owner]) => this.#stored.get(client) !== owner)
    if (lost !== undefined) throw new ForeignClaim(`client ${lost[0]} is not ${lost[1]}'s`)
  }

  /** Reads what other servers claimed up to a claim of ours. */
  async #catchUp(seq: number): Promise<void> {
    if (seq <= this.#seq) return
    const stored = await this.#storage.readRoom(this.#key, this.#seq)
    for (const record of [...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates]) {
      this.#learn(decodeClaims(record), stored.seq)
    }
  }

  #learn(claims: readonly Claim[], seq = this.#seq): void {
    this.#seq = Math.max(this.#seq, seq)
    for (const [client, owner] of claims) if (!this.#stored.has(client)) this.#stored.set(client, owner)
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
