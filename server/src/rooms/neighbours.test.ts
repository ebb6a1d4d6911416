import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '../access/workshops.ts'
import { createInProcessHub, type InProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { Attendance } from './attendance.ts'
import { encodeNeighbourMessage, type RoomNews } from './neighbour-messages.ts'
import { Neighbours } from './neighbours.ts'

const eventually = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5000 })
const phone: Device = { id: 'd1', kind: 'member', memberId: 'm1', linkId: 'l1' }
const update: RoomNews = { t: 'update', epoch: 1, seq: 1, update: new Uint8Array([1, 2, 3]) }

let hub: InProcessHub
const opened: Neighbours[] = []
beforeEach(() => {
  hub = createInProcessHub()
})
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

/** One server: its attendance, and what its rooms hear. */
function server(helloMs = 10) {
  const attendance = new Attendance()
  const heard: { room: string; news: RoomNews }[] = []
  const left: string[] = []
  const rows: string[] = []
  const log = pino({ level: 'silent' })
  const neighbours = new Neighbours(
    { fanout: hub.join(), attendance, log, helloMs },
    {
      rowsChanged: (workshopId) => rows.push(workshopId),
      heard: (_, room, news) => heard.push({ room, news }),
      left: (_, name) => left.push(name),
      openRooms: () => [['lane/a', [update]]],
    },
  )
  opened.push(neighbours)
  return { attendance, heard, left, rows, neighbours }
}

describe('servers that have a workshop open', () => {
  it('learn who is there and what their rooms hold as soon as one more opens it', async () => {
    const [a, b] = [server(), server()]
    a.attendance.begin('w1', phone).enter('lane1')
    a.neighbours.hold('w1')
    b.neighbours.hold('w1')
    await eventually(() =>
      expect(b.attendance.here('w1')).toMatchObject([{ member: 'm1', lanes: ['lane1'] }]),
    )
    await eventually(() =>
      expect(b.heard).toContainEqual({ room: 'lane/a', news: { ...update, room: 'lane/a' } }),
    )
  })

  it('count a device once that is connected to several', async () => {
    const [a, b] = [server(), server()]
    for (const one of [a, b]) {
      one.neighbours.hold('w1')
      one.attendance.begin('w1', phone)
    }
    await eventually(() => expect(a.attendance.here('w1')).toHaveLength(1))
  })

  it('notice one that leaves, and one that falls silent', async () => {
    const [a, b, c] = [server(), server(), server()]
    const holds = [a, b, c].map(({ neighbours }) => neighbours.hold('w1'))
    b.attendance.begin('w1', phone)
    c.attendance.begin('w1', { ...phone, id: 'd2' })
    await eventually(() => expect(a.attendance.here('w1')).toHaveLength(2))
    holds[1]?.()
    await eventually(() => expect(a.attendance.here('w1')).toHaveLength(1))
    // As a process that was killed: it never says anything again.
    hub.join().publish('w1', encodeNeighbourMessage('another', { t: 'hello', asks: false, here: [] }))
    await eventually(() => expect(a.left.length).toBeGreaterThanOrEqual(2))
  })

  it('tell each other of rows and rooms, and nobody else', async () => {
    const [a, b, other] = [server(), server(), server()]
    a.neighbours.hold('w1')
    b.neighbours.hold('w1')
    other.neighbours.hold('w2')
    a.neighbours.tellRows('w1')
    a.neighbours.tellNews('w1', 'plan', update)
    await eventually(() => expect(b.rows).toEqual(['w1']))
    await eventually(() => expect(b.heard.map(({ room }) => room)).toContain('plan'))
    expect([other.rows, other.heard]).toEqual([[], []])
  })

  it('leave alone what they cannot read', async () => {
    const [a, stranger] = [server(), hub.join()]
    a.neighbours.hold('w1')
    for (const bytes of [[], [1], [1, 65, 99], [1, 65, 0, 0, 3, 91, 91]])
      stranger.publish('w1', new Uint8Array(bytes))
    stranger.publish('w1', encodeNeighbourMessage('s', { t: 'rows' }))
    await eventually(() => expect(a.rows).toEqual(['w1']))
    expect(a.heard).toEqual([])
  })
})
