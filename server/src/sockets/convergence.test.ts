import { must } from '@brownpaper/shared/base/assert'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually, TestClient, type TestRoom } from './test-client.ts'
import { type Guest, TestServer } from './test-server.ts'

let server: TestServer | undefined
afterEach(() => server?.stop())

/** Someone with a copy of the lane who is online now and then, and now and then reloads the page. */
class Person {
  readonly ydoc = new Y.Doc()
  readonly #server: TestServer
  readonly #workshopId: string
  readonly #guest: Guest
  #client: TestClient | undefined
  #room: TestRoom | undefined

  constructor(at: TestServer, workshopId: string, guest: Guest) {
    this.#server = at
    this.#workshopId = workshopId
    this.#guest = guest
  }

  edit(random: () => number): void {
    const words = this.ydoc.getText('words')
    const notes = this.ydoc.getMap<number>('notes')
    const which = random()
    if (which < 0.4) words.insert(Math.floor(random() * (words.length + 1)), letters(random))
    else if (which < 0.6 && words.length > 2) words.delete(Math.floor(random() * (words.length - 2)), 2)
    else if (which < 0.9) notes.set(`n${Math.floor(random() * 8)}`, Math.floor(random() * 1000))
    else notes.delete(`n${Math.floor(random() * 8)}`)
  }

  async goOnline(): Promise<void> {
    if (this.#client !== undefined) return
    this.#client = await TestClient.connect(this.#server, this.#workshopId, this.#guest.token)
    this.#room = this.#client.ask(`lane/${this.#guest.laneId}`, this.ydoc)
  }

  /** The line breaks in the middle of whatever it was saying. */
  goOffline(): void {
    this.#room?.destroy()
    this.#client?.raw.socket.terminate()
    this.#client = undefined
    this.#room = undefined
  }

  /** A new page, with what the old one had kept on this device. */
  reload(): void {
    this.goOffline()
    const fresh = new Y.Doc()
    this.ydoc.clientID = fresh.clientID
  }

  async saved(): Promise<void> {
    await eventually(() => expect(this.#room?.isSynced).toBe(true))
    await this.#room?.saved()
  }
}

const letters = (random: () => number) => String.fromCharCode(97 + Math.floor(random() * 26)).repeat(3)
const contentOf = (ydoc: Y.Doc) => ({
  words: ydoc.getText('words').toString(),
  notes: ydoc.getMap('notes').toJSON(),
})

describe('people who edit, lose their line, reload and come back', () => {
  it.each(['lane', 'paper', 'note', 'brown'])(
    'end with the same lane as the server (seed %s)',
    async (seed) => {
      const random = seededRandom(seed)
      server = await TestServer.start({ rooms: { compactAfterUpdates: 20, unloadAfterMs: 10 } })
      const at = server
      const workshop = await at.workshop()
      const people = await Promise.all(
        Array.from({ length: 5 }, async () => new Person(at, workshop.id, await at.join(workshop.id))),
      )
      const room = `lane/${must(workshop.lanes[0])}`
      for (let n = 0; n < 250; n++) {
        const person = must(people[Math.floor(random() * people.length)])
        const what = random()
        if (what < 0.75) person.edit(random)
        else if (what < 0.88) await person.goOnline()
        else if (what < 0.96) person.goOffline()
        else person.reload()
      }
      for (const person of people) await person.goOnline()
      for (const person of people) await person.saved()
      const there = await at.rooms.read({ workshopId: workshop.id, room }, contentOf)
      for (const { ydoc } of people) await eventually(() => expect(contentOf(ydoc)).toEqual(there))
      expect(there.words.length).toBeGreaterThan(0)
      for (const person of people) person.goOffline()
    },
  )
})
