import { makeGroup } from '../support/group.ts'
import { Participant } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { type CDPSession, expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

type Place = { readonly x: number; readonly y: number }
type Thing = {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly group?: string
  readonly locked: boolean
  readonly asset: string
  readonly points: readonly number[]
  readonly ends?: readonly { readonly to?: string }[]
}
type Remark = { readonly text: string; readonly resolvedAt?: number; readonly answers?: string }

/** Free paper right of a lane with one moment, on a laptop. */
const LEFT = { from: { x: 700, y: 200 }, to: { x: 820, y: 280 }, middle: { x: 760, y: 240 } }
const RIGHT = { from: { x: 1060, y: 330 }, to: { x: 1180, y: 410 }, middle: { x: 1120, y: 370 } }

test('two people draw, connect, arrange and discuss on the same paper', async ({ browser }) => {
  const { lead, code, people } = await makeGroup(browser, server, {
    title: 'Alles op papier',
    names: ['Anna'],
  })
  const [anna] = people
  await anna.beginWith('De rekening komt')
  await anna.allSaved()
  const bo = await Participant.arrive(browser, server)
  await bo.join(code, 'Bo')
  const paper = anna.page.getByRole('application')
  await expect(paper).toBeVisible()
  await expect(bo.page.getByRole('application')).toBeVisible()
  const { mouse, keyboard } = anna.page

  const lane = async () => JSON.parse(await lead.exported()).lanes[0]
  const things = async (type?: string): Promise<readonly Thing[]> =>
    ((await lane()).objects as Thing[]).filter((one) => type === undefined || one.type === type)
  const remarks = async (): Promise<readonly Remark[]> => (await lane()).comments
  const count = (type: string, many: number) =>
    expect.poll(async () => (await things(type)).length, `${many} of ${type}`).toBe(many)

  const stroke = async (from: Place, to: Place) => {
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2 + 8, { steps: 6 })
    await mouse.move(to.x, to.y, { steps: 6 })
    await mouse.up()
  }
  /** With the paper in front, by its key. */
  const take = async (key: string) => {
    await paper.focus()
    await keyboard.press('Escape')
    await keyboard.press(key)
  }

  await test.step('a pen draws, and goes on drawing until one is done', async () => {
    await anna.page.getByRole('button', { name: /^Meer gereedschap/ }).click()
    await anna.page.getByRole('button', { name: 'Pen', exact: true }).click()
    await stroke({ x: 640, y: 560 }, { x: 800, y: 600 })
    await stroke({ x: 640, y: 620 }, { x: 800, y: 660 })
    await count('stroke', 2)
    await anna.page.getByRole('button', { name: 'Klaar' }).click()
  })

  await test.step('the eraser takes one away and undo brings it back', async () => {
    await take('e')
    await stroke({ x: 720, y: 540 }, { x: 720, y: 612 })
    await count('stroke', 1)
    await take('Control+z')
    await count('stroke', 2)
  })

  await test.step('a finger of somebody else draws too', async () => {
    const finger = await bo.page.context().newCDPSession(bo.page)
    await bo.page.getByRole('application').focus()
    await bo.page.keyboard.press('p')
    await touch(finger, [
      { x: 900, y: 600 },
      { x: 940, y: 620 },
      { x: 990, y: 600 },
    ])
    await count('stroke', 3)
    await bo.page.keyboard.press('Escape')
  })

  await test.step('a pen with pressure switches its own way of working on, and fingers then move the paper', async () => {
    await bo.page.keyboard.press('p')
    await penStroke(bo.page, [
      { x: 900, y: 650 },
      { x: 950, y: 670 },
      { x: 1000, y: 650 },
    ])
    await count('stroke', 4)
    const last = (await things('stroke')).at(-1)
    expect(
      new Set(last?.points.filter((_, at) => at % 3 === 2)).size,
      'more than one pressure',
    ).toBeGreaterThan(1)
    await bo.page.getByRole('button', { name: 'Weer tekenen met de vinger' }).click()
    await bo.page.keyboard.press('Escape')
  })

  await test.step('two shapes with words, and a connector that follows when one moves', async () => {
    await take('r')
    await stroke(LEFT.from, LEFT.to)
    await count('shape', 1)
    await keyboard.press('Enter')
    await keyboard.type('Hier')
    await keyboard.press('Escape')
    await take('o')
    await stroke(RIGHT.from, RIGHT.to)
    await count('shape', 2)
    await take('x')
    await stroke(LEFT.middle, RIGHT.middle)
    await count('connector', 1)
    const [left, right] = await things('shape')
    const [connector] = await things('connector')
    expect(connector?.ends?.map(({ to }) => to)).toEqual([left?.id, right?.id])
    expect(left?.text).toBe('Hier')
    await keyboard.press('Escape')
    await stroke(LEFT.middle, { x: 760, y: 420 })
    await expect.poll(async () => (await things('shape'))[0]?.box.y).toBeGreaterThan((left?.box.y ?? 0) + 50)
    const [after] = await things('connector')
    expect(after?.ends?.[0]?.to).toBe(left?.id)
  })

  await test.step('both are lined up, grouped and taken apart; each a step of undo', async () => {
    await take('v')
    await stroke({ x: 640, y: 320 }, { x: 1240, y: 500 })
    await keyboard.press('Alt+w')
    await expect
      .poll(async () => new Set((await things('shape')).map(({ box }) => Math.round(box.y))).size)
      .toBe(1)
    await keyboard.press('Control+g')
    await expect.poll(async () => new Set((await things('shape')).map(({ group }) => group)).size).toBe(1)
    expect((await things('shape'))[0]?.group).toBeTruthy()
    await keyboard.press('Control+Shift+g')
    await expect.poll(async () => (await things('shape'))[0]?.group).toBeFalsy()
    await keyboard.press('Control+z')
    await expect.poll(async () => (await things('shape'))[0]?.group).toBeTruthy()
  })

  await test.step('what the facilitator locks stays where it is for everybody else', async () => {
    const { laneId } = (await lane()).group as { laneId: string }
    await lead.open(`/w/${lead.workshopId}/lane/${laneId}`)
    await expect(lead.page.getByRole('application')).toBeVisible()
    await lead.page.getByRole('application').focus()
    await lead.page.keyboard.press('Control+a')
    await lead.page.keyboard.press('Control+Shift+l')
    await expect.poll(async () => (await things()).every(({ locked }) => locked)).toBe(true)
    await take('v')
    await keyboard.press('Control+a')
    await keyboard.press('Delete')
    await anna.sees(/Dit staat vast/)
    await count('shape', 2)
    await lead.page.keyboard.press('Control+Shift+l')
    await expect.poll(async () => (await things()).some(({ locked }) => locked)).toBe(false)
  })

  await test.step('a pasted picture comes onto the paper, small enough and without what the camera wrote', async () => {
    await mouse.move(1100, 600)
    await pastePicture(anna.page)
    await anna.page.getByLabel('Waar hoort het bij?').click()
    await anna.page.getByRole('option', { name: 'Los op het brownpaper' }).click()
    await anna.page.getByRole('button', { name: 'Nee, leg hem neer' }).click()
    await count('image', 1)
    const [image] = await things('image')
    expect(image?.asset).toMatch(/^\w+$/)
    await anna.page.getByRole('button', { name: 'Beschrijf hem' }).click()
    await anna.page.getByLabel('Beschrijving').fill('Foto van de factuur')
    await anna.page.getByRole('button', { name: 'Bewaar' }).click()
    await expect.poll(async () => (await things('image'))[0]?.text).toBe('Foto van de factuur')
  })

  await test.step('a remark is pinned, answered by the other and settled', async () => {
    await take('c')
    await mouse.click(600, 180)
    await keyboard.type('Klopt dit?')
    await keyboard.press('Enter')
    await expect.poll(async () => (await remarks()).map(({ text }) => text)).toEqual(['Klopt dit?'])
    await bo.page.getByRole('button', { name: /^Meer gereedschap/ }).click()
    await bo.page.getByRole('button', { name: 'Opmerkingen' }).click()
    await bo.page.getByRole('button', { name: /Klopt dit\?/ }).click()
    await bo.page.getByLabel('Reageer').fill('Ja, bij ons wel')
    await bo.page.getByRole('button', { name: 'Reageer' }).click()
    await expect.poll(async () => (await remarks()).length).toBe(2)
    await bo.page.getByRole('button', { name: 'Afgehandeld' }).click()
    await expect.poll(async () => (await remarks())[0]?.resolvedAt).toBeTruthy()
  })

  await test.step('after a reload everything is there', async () => {
    const before = (await things()).map(({ id }) => id)
    await anna.allSaved()
    await anna.page.reload()
    await expect(paper).toBeVisible()
    await paper.focus()
    await keyboard.press('Control+a')
    // The pin is no part of what one selects; the connector is.
    await anna.sees(`${before.length} gekozen`)
    await keyboard.press('Control+d')
    await expect.poll(async () => (await things()).length).toBe(2 * before.length)
    await keyboard.press('Control+z')
    await expect.poll(async () => (await things()).map(({ id }) => id)).toEqual(before)
  })
})

/** A finger's way over the page. */
async function touch(session: CDPSession, way: readonly Place[]): Promise<void> {
  const [first = { x: 0, y: 0 }, ...rest] = way
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first] })
  for (const point of rest) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** A pen's, pressed ever harder. */
async function penStroke(page: Page, way: readonly Place[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const pen = { button: 'left', buttons: 1, pointerType: 'pen' } as const
  for (const [at, point] of way.entries()) {
    const type = at === 0 ? 'mousePressed' : 'mouseMoved'
    await session.send('Input.dispatchMouseEvent', { type, ...point, ...pen, force: 0.3 + at * 0.25 })
  }
  const last = way.at(-1) ?? { x: 0, y: 0 }
  await session.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseReleased', ...last, buttons: 0 })
}

/** As when somebody pastes a photo: drawn here, given as a file. */
async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2600, 1300)
    const ctx = canvas.getContext('2d')
    if (ctx === null) throw new Error('No canvas')
    ctx.fillStyle = 'tomato'
    ctx.fillRect(0, 0, 2600, 1300)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
    const data = new DataTransfer()
    data.items.add(new File([blob], 'factuur.jpg', { type: 'image/jpeg' }))
    document.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
}
