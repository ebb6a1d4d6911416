import { must } from '@brownpaper/shared/base/assert'
import { createLaneActions, type LaneActions } from '@brownpaper/shared/lane/actions'
import { createBoardActions } from '@brownpaper/shared/lane/board-actions'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import type { Levels } from '@brownpaper/shared/lane/levels'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import * as Y from 'yjs'
import { eventually, stockProvider, TestClient, type TestRoom } from './test-client.ts'
import { type Guest, TestServer, type TestWorkshop } from './test-server.ts'

/** Somebody with a client that keeps to nothing. */
type Hand = { readonly room: TestRoom; readonly lane: LaneDocument; readonly actions: LaneActions }

let server: TestServer
let workshop: TestWorkshop
let anna: Guest
let bram: Guest
let laneRoom: string
let made = 0
let warned: MockInstance<typeof console.warn>

beforeEach(async () => {
  // The stock provider says in the console that it was refused.
  warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  server = await TestServer.start()
  workshop = await server.workshop()
  anna = await server.join(workshop.id)
  bram = await server.join(workshop.id)
  laneRoom = `lane/${anna.laneId}`
})
afterEach(async () => {
  await server.stop()
  vi.restoreAllMocks()
})

const optionsAs = (author: string) => ({
  newId: () => `new${made++}`,
  random: Math.random,
  now: Date.now,
  author: () => author,
})

function handOn(room: TestRoom, author: string): Hand {
  const lane = openLane(room.ydoc, { now: Date.now })
  return { room, lane, actions: createLaneActions(lane, optionsAs(author)) }
}

async function open(who: Guest, author = who.memberId ?? '', ydoc = new Y.Doc()): Promise<Hand> {
  const client = await TestClient.connect(server, workshop.id, who.token)
  return handOn(await client.open(laneRoom, ydoc), author)
}

const level = (levels: Partial<Levels>) =>
  server.give(workshop.id, workshop.lead, { type: 'groups.allow', ...levels })

const onPaper = { at: 'paper', x: 0, y: 0 } as const

async function write(hand: Hand, text: string): Promise<string> {
  const id = hand.actions.addNote('pain', onPaper, text)
  await hand.room.saved()
  return id
}

/** What everybody reads, by asking anew. */
async function texts(): Promise<readonly string[]> {
  const { room, lane } = await open(workshop.lead)
  room.destroy()
  return lane.tables.notes
    .all()
    .map(({ text }) => text)
    .sort()
}

async function expectRefused(hand: Hand): Promise<void> {
  const { room } = hand
  await eventually(() =>
    expect(room.said).toContainEqual({ t: 'denied', channel: room.channel, reason: 'not-yours' }),
  )
}

describe('where everyone changes their own notes only', () => {
  it('one writes, rewords, moves and throws away what is one’s own', async () => {
    await level({ edits: 'own' })
    const hand = await open(anna)
    const id = await write(hand, 'mine')
    hand.lane.tables.notes.editText(id, { at: 4, remove: 0, insert: '!' })
    hand.actions.moveNotes([{ id, kind: 'action', to: { at: 'paper', x: 50, y: 60 } }])
    hand.actions.removeNotes([id])
    hand.actions.restoreNotes([id])
    await hand.room.saved()
    expect(await texts()).toEqual(['mine!'])
    expect(hand.room.denied).toBe(0)
  })

  it.each<[string, (hand: Hand, id: string) => void]>([
    ['reworded', ({ lane }, id) => lane.tables.notes.editText(id, { at: 0, remove: 4, insert: 'hers' })],
    ['moved', ({ actions }, id) => actions.moveNotes([{ id, kind: 'pain', to: { ...onPaper, x: 900 } }])],
    ['thrown away', ({ actions }, id) => actions.removeNotes([id])],
    ['taken over', ({ lane }, id) => lane.tables.notes.patch(id, { author: must(bram.memberId) })],
    ['emptied by hand', ({ room }, id) => room.ydoc.getMap('notes.base').delete(id)],
  ])('what another wrote is not %s, and the others hear nothing of it', async (_what, change) => {
    const [hers, his] = [await open(anna), await open(bram)]
    const id = await write(hers, 'mine')
    await eventually(() => expect(his.lane.tables.notes.text(id)).toBe('mine'))
    await level({ edits: 'own' })
    const heard = vi.fn()
    hers.room.ydoc.on('update', heard)
    change(his, id)
    await expectRefused(his)
    expect(await texts()).toEqual(['mine'])
    expect(heard).not.toHaveBeenCalled()
    await write(hers, 'and more')
    // Whoever begins anew goes on with their own.
    await write(await open(bram), 'his')
    expect(await texts()).toEqual(['and more', 'his', 'mine'])
  })

  it('what is hidden in one frame with one’s own is refused with it', async () => {
    const [hers, his] = [await open(anna), await open(bram)]
    const id = await write(hers, 'mine')
    await eventually(() => expect(his.lane.tables.notes.text(id)).toBe('mine'))
    await level({ edits: 'own' })
    his.lane.change(() => {
      his.actions.addNote('pain', onPaper, 'his')
      his.actions.removeNotes([id])
    })
    await expectRefused(his)
    expect(await texts()).toEqual(['mine'])
  })

  it('nobody signs with another’s name, or writes beside the tables', async () => {
    await level({ edits: 'own' })
    const forger = await open(bram, must(anna.memberId))
    forger.actions.addNote('pain', onPaper, 'as if hers')
    await expectRefused(forger)
    const stray = await open(bram)
    stray.room.ydoc.getMap('elsewhere').set('x', 1)
    await expectRefused(stray)
    expect(await texts()).toEqual([])
  })

  it('what nobody signed is the group’s: everyone goes on with it', async () => {
    const hers = await open(anna, '')
    const id = await write(hers, 'ours')
    await level({ edits: 'own' })
    const his = await open(bram)
    his.lane.tables.notes.editText(id, { at: 4, remove: 0, insert: ' too' })
    await his.room.saved()
    expect(await texts()).toEqual(['ours too'])
  })

  it('what is new comes whole: a moment with its channel, a note with its rank', async () => {
    await level({ edits: 'own' })
    const hand = await open(anna)
    hand.lane.change(() => {
      const moment = hand.actions.addMoment({ phase: '' }, 'the bill comes')
      hand.actions.setChannel(moment, 'phone')
      hand.actions.setTop(hand.actions.addNote('improvement', { at: 'cell', moment }, 'call back'), 1)
    })
    await hand.room.saved()
    expect(hand.room.denied).toBe(0)
    expect(await texts()).toEqual(['call back'])
  })

  it('ranks and channels are the group’s, a score is one person’s', async () => {
    const hers = await open(anna)
    const moment = hers.actions.addMoment({ phase: '' }, 'the bill comes')
    const id = await write(hers, 'mine')
    await level({ edits: 'own' })
    const his = await open(bram)
    his.actions.setTop(id, 1)
    his.actions.setChannel(moment, 'phone')
    his.actions.setScore(moment, must(bram.memberId), -2)
    await his.room.saved()
    expect(his.room.denied).toBe(0)
    his.actions.setScore(moment, must(anna.memberId), 3)
    await expectRefused(his)
    const { lane } = await open(anna)
    expect(lane.tables.notes.get(id)?.top).toBe(1)
    expect(lane.tables.scores.ids()).toEqual([`${moment}/${bram.memberId}`])
  })

  it('what was written offline against it comes to nothing, and what was repeated is no offence', async () => {
    const [hers, his] = [await open(anna), await open(bram)]
    const id = await write(hers, 'mine')
    await eventually(() => expect(his.lane.tables.notes.text(id)).toBe('mine'))
    his.room.destroy()
    await level({ edits: 'own' })
    const back = await open(bram, must(bram.memberId), his.room.ydoc)
    await back.room.saved()
    expect(back.room.denied).toBe(0)
    back.room.destroy()
    back.actions.removeNotes([id])
    const client = await TestClient.connect(server, workshop.id, bram.token)
    const late = client.ask(laneRoom, back.room.ydoc)
    await eventually(() =>
      expect(late.said).toContainEqual({ t: 'denied', channel: late.channel, reason: 'not-yours' }),
    )
    expect(await texts()).toEqual(['mine'])
  })

  it('who leads works straight through, and the group’s screen writes for whoever sits there', async () => {
    const id = await write(await open(anna), 'mine')
    await level({ edits: 'own' })
    const lead = await open(workshop.lead)
    lead.lane.tables.notes.editText(id, { at: 4, remove: 0, insert: ', lead' })
    await lead.room.saved()
    const screen = await open(await server.join(workshop.id, 'screen'))
    screen.lane.tables.notes.editText(id, { at: 10, remove: 0, insert: ', table' })
    await screen.room.saved()
    expect(await texts()).toEqual(['mine, lead, table'])
  })

  it('lets go as soon as it is lifted, for the same connection', async () => {
    const id = await write(await open(anna), 'mine')
    await level({ edits: 'own' })
    const his = await open(bram)
    await level({ edits: 'group' })
    his.actions.removeNotes([id])
    await his.room.saved()
    expect(await texts()).toEqual([])
  })

  it('holds for a stock client, which is told so', async () => {
    const id = await write(await open(anna), 'mine')
    await level({ edits: 'own' })
    const provider = stockProvider(server, workshop.id, laneRoom, { token: bram.token })
    try {
      await eventually(() => expect(provider.synced).toBe(true))
      openLane(provider.doc, { now: Date.now }).tables.notes.setText(id, 'his')
      await eventually(() => expect(warned).toHaveBeenCalledWith(expect.stringContaining('not-yours')))
      expect(await texts()).toEqual(['mine'])
    } finally {
      provider.destroy()
    }
  })

  it('holds in the groups it was set for', async () => {
    const [first] = server.groupIds(workshop.id)
    const id = await write(await open(anna), 'mine')
    await server.give(workshop.id, workshop.lead, {
      type: 'groups.allow',
      groupIds: server.groupIds(workshop.id).filter((one) => one !== first),
      edits: 'own',
    })
    const his = await open(bram)
    his.actions.removeNotes([id])
    await his.room.saved()
    expect(await texts()).toEqual([])
  })
})

describe('where there are notes only', () => {
  it('a drawing is refused, and a note is not', async () => {
    await level({ tools: 'notes' })
    const hand = await open(anna)
    await write(hand, 'a note')
    const board = createBoardActions(hand.lane, optionsAs(must(anna.memberId)))
    board.addObject({ type: 'text', box: { x: 0, y: 0, width: 100, height: 40 }, text: 'loose words' })
    await expectRefused(hand)
    const { lane } = await open(anna)
    expect(lane.tables.objects.ids()).toEqual([])
    expect(await texts()).toEqual(['a note'])
  })

  it('notes of others are changed as before', async () => {
    const id = await write(await open(anna), 'mine')
    await level({ tools: 'notes' })
    const his = await open(bram)
    his.actions.removeNotes([id])
    await his.room.saved()
    expect(await texts()).toEqual([])
  })
})
