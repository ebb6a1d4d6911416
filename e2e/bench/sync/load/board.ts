import * as Y from 'yjs'
import type { Seat } from '../contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import { pass } from './pass.ts'

export type BoardPlan = {
  /** One seat for everyone who writes. */
  readonly seats: readonly Seat[]
  readonly notes: number
  readonly moves: number
}

/** How long a server may take to have taken in a board. */
const GIVE_UP_MS = 120_000

/** People who lay notes and move them about, one message a move; resolves when the server has all of it. */
export async function writeBoard({ seats, notes, moves }: BoardPlan): Promise<{ readonly seconds: number }> {
  const [seat] = seats
  if (seat === undefined) throw new Error('A board needs somebody to write it')
  const writers = seats.map((one) => new LeanClient(one, () => {}))
  await Promise.all(writers.map((writer) => writer.join()))
  const began = performance.now()
  const each = { notes: notes / seats.length, moves: moves / seats.length }
  await Promise.all(writers.map((writer) => write(writer, seat.pace, each)))
  while (!isComplete(await contentOf(seat), seat.map, { notes, moves })) {
    const closed = writers.find(({ closedWith }) => closedWith !== undefined)
    if (closed) throw new Error(`A writer was closed with ${closed.closedWith} ${closed.closedBecause}`)
    if (performance.now() - began > GIVE_UP_MS) throw new Error('The board never came in whole')
    await pass(200)
  }
  const seconds = (performance.now() - began) / 1000
  for (const writer of writers) writer.leave()
  return { seconds }
}

/** Every note carries how often it was moved; x and y are values of their own, as in many an app. */
async function write(
  writer: LeanClient,
  pace: Seat['pace'],
  { notes, moves }: { notes: number; moves: number },
): Promise<void> {
  const began = performance.now()
  let sent = 0
  for (let move = 0; move < notes + moves; move++) {
    writer.write((map, client) => {
      const note = `${client}-${move % notes}`
      if (move < notes) map.set(note, { text: `Note ${move}`, kind: 'pain' })
      map.set(`${note}.x`, Math.round(move * 7.3) % 4000)
      map.set(`${note}.y`, Math.floor(move / notes))
    })
    sent++
    const mayHaveSent = () =>
      pace === undefined ? sent + 1 : pace.burst + ((performance.now() - began) / 1000) * pace.perSecond
    if (sent % 500 === 0) await pass(0)
    while (sent >= mayHaveSent()) await pass(20)
  }
}

/** What somebody who comes in now gets. */
export async function contentOf(seat: Seat): Promise<readonly Uint8Array[]> {
  const client = new LeanClient(seat, () => {})
  await client.join()
  client.leave()
  return client.content
}

/** Whether all notes are there, each where it was moved last. */
export function isComplete(
  content: readonly Uint8Array[],
  map: string,
  { notes, moves }: { readonly notes: number; readonly moves: number },
): boolean {
  const ydoc = new Y.Doc()
  for (const update of content) Y.applyUpdate(ydoc, update)
  const last = [...ydoc.getMap(map)].filter(([key]) => key.endsWith('.y'))
  const isWhole = last.length === notes && last.every(([, y]) => y === moves / notes)
  ydoc.destroy()
  return isWhole
}
