import * as Y from 'yjs'
import { TestServer } from '../support/server.ts'
import { joinRoom, type StockClient } from '../support/stock-client.ts'
import { expect, type Page, test } from '../support/story.ts'
import { type Group, Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** A busy machine takes its time; a page that hangs takes more. */
const patiently = expect.configure({ timeout: 45_000 })
/** Between a key and what it does, on a machine that is busy with much else. */
const RESPONSIVE_MS = 4000

test('what no hand could have made lies on the paper, and one works on beside it', async ({ browser }) => {
  const { workshop, group } = await prepared()
  const peer = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  const anna = await inLane(browser, workshop, group)
  const { page } = anna
  const paper = page.getByRole('application')
  await anna.begin('The bill arrives')
  await expect(paper).toBeVisible()
  await expect.poll(() => peer.provider.synced).toBe(true)

  await test.step('places that are none, or at the end of the world', async () => {
    write(peer, (set) => {
      for (const [at, far] of FAR.entries()) {
        note(set, `far-note-${at}`, { place: ['plain', far, -far], text: `far note ${at}` })
        thing(set, `far-shape-${at}`, { box: [far, -far, 100, far], text: `far shape ${at}` })
      }
    })
    peer.provider.awareness.setLocalState({
      c: [Number.NaN, 1e300],
      d: { ids: ['far-note-0'], dx: 1e300, dy: null },
    })
    await respondsTo(page, 'Shift+1')
    await respondsTo(page, 'Shift+2')
  })

  await test.step('connectors of nothing, of themselves and in circles', async () => {
    write(peer, (set) => {
      thing(set, 'gone', { text: 'gone', removed: { by: 'x', at: 1 } })
      connector(set, 'of-gone', ['gone'], ['never-was', 'top'])
      connector(set, 'of-gone-rest', ['gone', null, 400, 900], ['never-was', 'top', 700, 900])
      connector(set, 'itself', ['itself'], ['itself'])
      connector(set, 'a', ['b'], ['c'])
      connector(set, 'b', ['c'], ['a'])
      connector(set, 'c', ['a'], ['b'])
      thing(set, 'alone', { box: [1500, 100, 100, 100], text: 'alone' })
      connector(set, 'loop', ['alone'], ['alone'])
      for (let at = 0; at < 500; at++) connector(set, `chain-${at}`, [`chain-${at + 1}`], [`chain-${at - 1}`])
    })
    await respondsTo(page, 'Control+a')
    await respondsTo(page, 'ArrowRight')
    await respondsTo(page, 'Control+z')
  })

  await test.step('a line of 100,000 points, a picture that is none, endless texts', async () => {
    write(peer, (set) => {
      const points = Array.from({ length: 300_000 }, (_, at) => (at % 3 === 2 ? 50 : (at * 7919) % 9000))
      thing(set, 'endless', {
        base: { type: 'stroke', points, width: 900, height: 900 },
        box: [900, 0, 900, 900],
      })
      thing(set, 'no-picture', { base: { type: 'image', asset: 'nowhere' }, box: [900, 950, 200, 200] })
      for (const [name, text] of Object.entries(TEXTS)) {
        note(set, name, { place: ['plain', 1200, 950], text })
        thing(set, `text-${name}`, { base: { type: 'text' }, box: [1500, 950, 300, 100], text })
      }
    })
    await patiently(page.getByText(/Of one very long line only the beginning is shown/)).toBeVisible()
    await respondsTo(page, 'Shift+1')
  })

  await test.step('what cannot be shown is counted, and said to be kept', async () => {
    write(peer, (set) => {
      set('objects.base', 'hologram', { type: 'hologram' })
      set('notes.base', 'number', 5)
    })
    await patiently(page.getByText(/2 things on this brown paper cannot be shown here/)).toBeVisible()
    await page.getByRole('status').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByText(/cannot be shown here/)).toHaveCount(0)
  })

  await test.step('a broken mouse', async () => {
    await paper.evaluate((board) => {
      const box = board.getBoundingClientRect()
      const middle = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
      const usual = { ...middle, bubbles: true, cancelable: true }
      for (const delta of [1e9, -1e9, 1e308, Number.MAX_VALUE, -Number.MAX_VALUE]) {
        for (const ctrlKey of [true, false]) {
          board.dispatchEvent(new WheelEvent('wheel', { ...usual, deltaX: delta, deltaY: delta, ctrlKey }))
        }
      }
      const nothing = new WheelEvent('wheel', { ...usual, ctrlKey: true })
      Object.defineProperty(nothing, 'deltaY', { value: Number.NaN })
      board.dispatchEvent(nothing)
      for (let turn = 0; turn < 3000; turn++) {
        const deltaY = turn % 2 === 0 ? 120 : -119
        board.dispatchEvent(new WheelEvent('wheel', { ...usual, deltaY, ctrlKey: true }))
      }
    })
    await respondsTo(page, 'Shift+2')
  })

  await test.step('one writes on, and nothing of anybody is lost', async () => {
    await paper.focus()
    await page.keyboard.press('2')
    await expect(page.getByRole('textbox', { name: /note|Action|Trigger|Pain/ }).first()).toBeFocused()
    await page.keyboard.type('Still here')
    await page.keyboard.press('Escape')
    await anna.allSaved()
    const stored = peer.ydoc.getMap('notes.text')
    await expect.poll(() => [...stored.values()].map(String)).toContain('Still here')
    expect(String(stored.get('long'))).toHaveLength(TEXTS.long.length)
    expect(peer.ydoc.getMap('objects.base').has('hologram')).toBe(true)
    expect(lengthOf(peer, 'endless')).toBe(300_000)
    await page.reload()
    await patiently(paper).toBeVisible()
    await respondsTo(page, 'Shift+1')
    await anna.allSaved()
    expect(peer.closes).toEqual([])
  })
  peer.leave()
  expect(anna.complaints).toEqual([])
  await anna.leave()
})

test('20,000 things pasted at once: as many come as fit, the rest is told, and all of it is undone', async ({
  browser,
}) => {
  const { workshop, group } = await prepared()
  const anna = await inLane(browser, workshop, group)
  const { page } = anna
  await anna.begin('The bill arrives')
  await page.getByRole('application').focus()
  const notes = Array.from({ length: 20_000 }, (_, at) => ({
    id: `n${at}`,
    kind: 'plain',
    text: `pasted ${at} `.repeat(60),
  }))
  const things = Array.from({ length: 20_000 }, (_, at) => ({
    is: 'object',
    id: `t${at}`,
    text: '',
    base: { type: 'shape', form: 'rectangle' },
    box: [(at % 200) * 120, Math.floor(at / 200) * 120, 100, 100],
  }))
  await pasteClip(page, { notes, things })
  await patiently(page.getByText(/things could not come along and were not pasted/)).toBeVisible()
  await respondsTo(page, 'Shift+1')
  await patiently(page.getByText('All saved').first()).toBeAttached()
  const peer = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  await expect.poll(() => peer.provider.synced).toBe(true)
  const pasted = peer.ydoc.getMap('objects.base').size
  expect(pasted).toBeGreaterThan(100)
  expect(pasted).toBeLessThan(20_000)
  await page.getByRole('application').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => peer.ydoc.getMap('objects.removed').size, { timeout: 45_000 }).toBe(pasted)
  peer.leave()
  expect(anna.complaints).toEqual([])
  await anna.leave()
})

const FAR = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e300, 5e-324, 1e9]

const TEXTS = {
  long: 'woord '.repeat(8334),
  rightToLeft: 'وصلت الفاتورة '.repeat(300),
  zalgo: `Z${'\u0301\u0323\u0316\u0330\u0308'.repeat(200)}algo `.repeat(20),
  emoji: '👩‍👩‍👧‍👦'.repeat(500),
} as const

async function prepared(): Promise<{ readonly workshop: Prepared; readonly group: Group }> {
  const workshop = await Prepared.make(server)
  await workshop.step('groups')
  const [group] = await workshop.groups()
  return { workshop, group }
}

async function inLane(
  browser: Parameters<typeof Visitor.arrive>[0],
  workshop: Prepared,
  group: Group,
): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser)
  await workshop.signIn(visitor, (await workshop.join(workshop.joinCode, 'Anna', group.id)).token)
  await visitor.page.goto(workshop.address(`lane/${group.laneId}`))
  return visitor
}

/** A key is heard, and two frames are painted, before anybody would think the page hangs. */
async function respondsTo(page: Page, key: string): Promise<void> {
  await page.getByRole('application').focus()
  const started = Date.now()
  await page.keyboard.press(key)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(Date.now() - started, `after ${key}`).toBeLessThan(RESPONSIVE_MS)
}

type Set = (part: string, id: string, value: unknown) => void

/** As a client of another make would, straight into the document. */
function write({ ydoc }: StockClient, how: (set: Set) => void): void {
  ydoc.transact(() => how((part, id, value) => void ydoc.getMap(part).set(id, value)))
}

function note(set: Set, id: string, { place, text }: { place: readonly unknown[]; text: string }): void {
  set('notes.base', id, { author: 'peer' })
  set('notes.place', id, place)
  set('notes.text', id, new Y.Text(text))
}

type Parts = {
  readonly base?: object
  readonly box?: unknown
  readonly text?: string
  readonly removed?: unknown
}

function thing(set: Set, id: string, { base, box = [0, 0, 100, 100], text = '', removed }: Parts): void {
  set('objects.base', id, { author: 'peer', type: 'shape', ...base })
  set('objects.box', id, box)
  set('objects.text', id, new Y.Text(text))
  if (removed !== undefined) set('objects.removed', id, removed)
}

function connector(set: Set, id: string, from: readonly unknown[], to: readonly unknown[]): void {
  set('objects.base', id, { author: 'peer', type: 'connector' })
  set('objects.ends', id, [from, to])
}

const lengthOf = ({ ydoc }: StockClient, id: string) =>
  (ydoc.getMap('objects.base').get(id) as { points: readonly number[] }).points.length

/** As when the clipboard holds what was copied in another lane. */
async function pasteClip(page: Page, clip: object): Promise<void> {
  await page.evaluate(
    (stored) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('application/x-brownpaper', stored)
      clipboardData.setData('text/plain', 'things')
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(paste)
    },
    JSON.stringify({ 'brownpaper-2': { origin: { x: 0, y: 0 }, ...clip } }),
  )
}
