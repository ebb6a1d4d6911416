import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'
import { type CDPSession, expect, type Page, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true }
/** Bare paper under the lane on a tablet. */
const BARE = { x: 760, y: 640 }

type Place = { readonly x: number; readonly y: number }

test('fingers and a pen on a tablet: pinch, pan, hold, draw, and the palm that lies beside', async ({
  browser,
}) => {
  const workshop = await Prepared.make(server)
  await workshop.step('groups')
  const [group] = await workshop.groups()
  const anna = await Visitor.arrive(browser, TABLET)
  await workshop.signIn(anna, (await workshop.join(workshop.joinCode, 'Anna', group.id)).token)
  await anna.page.goto(workshop.address(`lane/${group.laneId}`))
  await anna.begin('The bill arrives')
  const { page } = anna
  const paper = page.getByRole('application')
  await expect(paper).toBeVisible()
  const hand = await page.context().newCDPSession(page)
  const peer = joinRoom(server, workshop.id, `lane/${group.laneId}`, workshop.token)
  await expect.poll(() => peer.provider.synced).toBe(true)
  const strokes = () => peer.ydoc.getMap('objects.base').size
  const beginning = () => placeOfNewest(peer.ydoc.getMap('objects.box'))

  await test.step('two fingers apart come closer, together go away', async () => {
    const before = await zoom(page)
    await fingers(hand, [around(BARE, 60), around(BARE, 120)])
    await expect.poll(() => zoom(page)).toBeGreaterThan(before * 1.5)
    await fingers(hand, [around(BARE, 120), around(BARE, 60)])
    await expect.poll(() => zoom(page)).toBeLessThan(before * 1.3)
  })

  await test.step('a finger held still opens the menu', async () => {
    await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [BARE] })
    await expect(page.getByRole('menu')).toBeVisible()
    await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  })

  await test.step('a finger draws with the pen in hand, two fingers move the paper under it', async () => {
    await paper.focus()
    await page.keyboard.press('p')
    await fingers(hand, [[BARE], [{ x: BARE.x + 80, y: BARE.y }]])
    await expect.poll(strokes).toBe(1)
    const first = beginning()
    const down = [
      { x: BARE.x, y: BARE.y },
      { x: BARE.x + 100, y: BARE.y },
    ]
    await fingers(hand, [down, down.map(({ x, y }) => ({ x, y: y - 120 }))])
    await fingers(hand, [[BARE], [{ x: BARE.x + 80, y: BARE.y }]])
    await expect.poll(strokes).toBe(2)
    expect(beginning().y).toBeGreaterThan(first.y + 60)
  })

  await test.step('from the first touch of a pen on, fingers move the paper', async () => {
    await pen(hand, [BARE, { x: BARE.x + 60, y: BARE.y + 10 }])
    await expect.poll(strokes).toBe(3)
    await expect(page.getByRole('button', { name: 'Draw with a finger again' })).toBeVisible()
    const before = beginning()
    await fingers(hand, [[BARE], [{ x: BARE.x, y: BARE.y - 90 }]])
    await pen(hand, [BARE, { x: BARE.x + 60, y: BARE.y + 10 }])
    await expect.poll(strokes).toBe(4)
    expect(beginning().y).toBeGreaterThan(before.y + 40)
  })

  await test.step('a palm laid down beside the pen does nothing', async () => {
    const closeness = await zoom(page)
    await pen(hand, [BARE, { x: BARE.x + 60, y: BARE.y + 10 }], async () => {
      await fingers(hand, [[{ x: 900, y: 700 }], [{ x: 880, y: 640 }]])
    })
    await expect.poll(strokes).toBe(5)
    expect(await zoom(page)).toBe(closeness)
  })

  await test.step('one asks for one’s fingers back', async () => {
    await page.getByRole('button', { name: 'Draw with a finger again' }).click()
    await paper.focus()
    await fingers(hand, [[BARE], [{ x: BARE.x + 80, y: BARE.y }]])
    await expect.poll(strokes).toBe(6)
  })
  await anna.allSaved()
  peer.leave()
  expect(anna.complaints).toEqual([])
})

/** Percent. */
async function zoom(page: Page): Promise<number> {
  const name = (await page.getByRole('button', { name: /^\d+%/ }).getAttribute('aria-label')) ?? ''
  return Number.parseInt(name, 10)
}

const around = ({ x, y }: Place, apart: number): readonly Place[] => [
  { x: x - apart, y },
  { x: x + apart, y },
]

/** From where fingers come down to where they are lifted, in a few steps. */
async function fingers(hand: CDPSession, [from = [], to = []]: readonly (readonly Place[])[]): Promise<void> {
  const at = (share: number) =>
    from.map((start, finger) => {
      const end = to[finger] ?? start
      return { id: finger, x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }
    })
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) })
  }
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** A stroke of a pen; `meanwhile` happens while it is down. */
async function pen(
  hand: CDPSession,
  [from = BARE, to = BARE]: readonly Place[],
  meanwhile = async () => {},
): Promise<void> {
  const nib = { button: 'left', pointerType: 'pen', force: 0.6 } as const
  await hand.send('Input.dispatchMouseEvent', { ...nib, type: 'mousePressed', ...from, buttons: 1 })
  await meanwhile()
  for (const share of [0.5, 1]) {
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    await hand.send('Input.dispatchMouseEvent', { ...nib, type: 'mouseMoved', ...at, buttons: 1 })
  }
  await hand.send('Input.dispatchMouseEvent', { ...nib, type: 'mouseReleased', ...to, buttons: 0 })
}

/** Where the last of the stored boxes begins. */
function placeOfNewest(boxes: { values(): IterableIterator<unknown> }): Place {
  const [x = 0, y = 0] = ([...boxes.values()].at(-1) ?? []) as readonly number[]
  return { x, y }
}
