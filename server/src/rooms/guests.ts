import type { Identity } from '@brownpaper/shared/protocol/frames'
import { ScarceMap } from './scarce.ts'

/** Someone who has the room open on another server: whose presence from there is. */
export class Guest {
  readonly owner: string
  readonly server: string
  /** Their client ids, as that server introduced them. */
  readonly identities = new Map<number, Identity>()

  constructor(server: string, owner: string) {
    this.server = server
    this.owner = owner
  }
}

/** Whose the client ids are that write on a connection: a member's, whichever device they use, or the device's. */
export function ownerOf({ member, device }: Pick<Identity, 'member' | 'device'>): string {
  return member === null ? `device:${device}` : `member:${member}`
}

/** Who has one room open on other servers. */
export class Guests {
  readonly #byName = new ScarceMap<string, Guest>()
  readonly #byClient = new ScarceMap<number, Guest>()

  /** False when it was known. */
  introduce(server: string, identity: Identity): boolean {
    const owner = ownerOf(identity)
    const name = `${server} ${owner}`
    const guest = this.#byName.get(name) ?? new Guest(server, owner)
    this.#byName.set(name, guest)
    this.#byClient.set(identity.client, guest)
    const isNew = !guest.identities.has(identity.client)
    guest.identities.set(identity.client, identity)
    return isNew
  }

  /** Who was introduced with this client id. */
  of(client: number): Guest | undefined {
    return this.#byClient.get(client)
  }

  identities(): readonly Identity[] {
    return [...this.#byName.values()].flatMap(({ identities }) => [...identities.values()])
  }

  /** A client has gone, or writes here now. */
  forget(client: number): void {
    this.#byClient.get(client)?.identities.delete(client)
    this.#byClient.delete(client)
  }

  /** Lets go of all from one server, and gives them. */
  leave(server: string): readonly Guest[] {
    const left = [...this.#byName].filter(([, guest]) => guest.server === server)
    for (const [name, guest] of left) {
      this.#byName.delete(name)
      for (const client of guest.identities.keys()) {
        if (this.#byClient.get(client) === guest) this.#byClient.delete(client)
      }
    }
    return left.map(([, guest]) => guest)
  }
}
