import {
  CONTROL_CHANNEL,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  MESSAGE,
  type ServerControl,
  SYNC,
} from '../../shared/src/protocol/frames.ts'
import { makeGroup } from '../support/group.ts'
import { TestServer } from '../support/server.ts'
import { expect, type Page, test } from '../support/story.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

/** Bare paper beside the lane. */
const FROM = { x: 900, y: 300 }
const TO = { x: 1200, y: 300 }
const MIDDLE = { x: 1050, y: 300 }

test('people point with light and say something beside their arrow, and nothing of it stays', async ({
  browser,
}) => {
  const { lead, people } = await makeGroup(browser, server, { title: 'Aanwijzen', names: ['Anna', 'Bo'] })
  const [anna, bo] = people
  await anna.beginWith('De rekening')
  await expect(bo.page.getByRole('application')).toBeVisible()
  const { mouse, keyboard } = anna.page

  await test.step('light from a laser pointer is seen by the other, and fades', async () => {
    await anna.page.getByRole('application').focus()
    await keyboard.press('k')
    await expect(anna.page.getByText('Laserpen')).toBeVisible()
    await mouse.move(FROM.x, FROM.y)
    await mouse.down()
    await expect
      .poll(async () => {
        // To and fro across where is looked, until the picture is caught: light is there for a second only.
        await mouse.move(MIDDLE.x + 70, MIDDLE.y)
        await mouse.move(MIDDLE.x - 70, MIDDLE.y)
        return lit(bo.page)
      })
      .toBeGreaterThan(50)
    await mouse.move(TO.x, TO.y + 200)
    await mouse.up()
    await expect.poll(() => lit(bo.page)).toBe(0)
  })

  await test.step('a slash opens a field at the arrow; when one is done the others hear it', async () => {
    await keyboard.press('Escape')
    await keyboard.press('/')
    const field = anna.page.getByLabel('Iets zeggen bij je pijl')
    await expect(field).toBeFocused()
    await keyboard.type('Kijk hier')
    await keyboard.press('Enter')
    await expect(field).toHaveCount(0)
    await expect(anna.page.getByRole('application')).toBeFocused()
    await expect(bo.page.getByRole('status').filter({ hasText: 'Anna: Kijk hier' })).toBeAttached()
  })

  await test.step('none of it is in the lane', async () => {
    await anna.allSaved()
    expect(await lead.exported()).not.toContain('Kijk hier')
  })
})

test('where somebody is goes along with what they write when a busy server wants it less often', async ({
  browser,
}) => {
  const { people } = await makeGroup(browser, server, { title: 'Druk', names: ['Anna', 'Bo'] })
  const [anna, bo] = people
  await anna.beginWith('De rekening')
  await bo.openList()
  const line = await tapLine(anna.page)
  await anna.page.reload()
  await expect(anna.page.getByRole('application')).toBeVisible()
  await expect.poll(() => line.said.flat().some(isPresence)).toBe(true)

  line.tell({ t: 'presence', pace: 'thinned', everyMs: 120_000 })
  await expect(
    anna.page.getByRole('status').filter({ hasText: 'Aanwijzers volgen wat later' }),
  ).toBeAttached()
  const before = line.said.length
  const last = line.said.flat().filter(isPresence).map(stateOf).at(-1)
  await anna.page.mouse.move(FROM.x, FROM.y)
  await anna.page.mouse.move(TO.x, TO.y, { steps: 20 })
  await anna.writeOnPaper('1', 'Post op de mat')
  await expect(bo.page.getByLabel('Aanleiding bij De rekening')).toHaveValue('Post op de mat')

  const since = line.said.slice(before).filter((message) => message.some(isPresence))
  expect(since.filter((message) => message.some(isEdit)).length).toBeGreaterThan(0)
  // That somebody is still there is said now and then without anything new.
  let known = last
  for (const message of since) {
    const state = message.filter(isPresence).map(stateOf).at(-1)
    if (!message.some(isEdit)) expect(state).toBe(known)
    known = state
  }

  line.tell({ t: 'presence', pace: 'live', everyMs: 0 })
  await expect(anna.page.getByRole('status').filter({ hasText: 'Aanwijzers volgen wat later' })).toHaveCount(
    0,
  )
  const later = line.said.length
  await expect
    .poll(async () => {
      await anna.page.mouse.move(FROM.x, FROM.y, { steps: 3 })
      await anna.page.mouse.move(TO.x, TO.y, { steps: 3 })
      return line.said.slice(later).some((message) => message.some(isPresence) && !message.some(isEdit))
    })
    .toBe(true)
})

const isPresence = ({ channel, payload }: Frame) =>
  channel > 0 && payload[0] === MESSAGE.awareness && stateOf({ payload }) !== ''

const isEdit = ({ channel, payload }: Frame) =>
  channel > 0 && payload[0] === MESSAGE.sync && payload[1] === SYNC.update

const isWish = ({ channel, payload }: Frame) =>
  channel === CONTROL_CHANNEL && Buffer.from(payload).includes('{"t":"presence"')

/** What is said of oneself, as JSON. */
function stateOf({ payload }: Pick<Frame, 'payload'>): string {
  const text = Buffer.from(payload).toString('latin1')
  const from = text.indexOf('{')
  return from < 0 ? '' : text.slice(from)
}

/**
 * For the lines this page opens from now on: what it says, message by message, and words put in the server's mouth,
 * which has no wishes of its own about presence.
 */
async function tapLine(page: Page) {
  const said: (readonly Frame[])[] = []
  let tellPage: (message: Buffer) => void = () => {}
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const beyond = socket.connectToServer()
    tellPage = (message) => socket.send(message)
    beyond.onMessage((message) => {
      const frames = decodeFrames(Buffer.from(message)) ?? []
      socket.send(Buffer.from(encodeFrames(frames.filter((frame) => !isWish(frame)))))
    })
    socket.onMessage((message) => {
      said.push(decodeFrames(Buffer.from(message)) ?? [])
      beyond.send(message)
    })
  })
  return {
    said,
    tell: (control: ServerControl) => tellPage(Buffer.from(encodeFrames([encodeControl(control)]))),
  }
}

/** How many points of what moves over the paper are painted halfway along the light's way. */
const lit = (page: Page) =>
  page.evaluate(
    ([x, y]) => {
      // What moves is on the uppermost canvas.
      const canvas = [...document.querySelectorAll<HTMLCanvasElement>('[role=application] canvas')].at(-1)
      const ctx = canvas?.getContext('2d')
      if (canvas === undefined || !ctx) return -1
      const box = canvas.getBoundingClientRect()
      const scale = canvas.width / box.width
      const { data } = ctx.getImageData((x - box.left) * scale, (y - box.top) * scale, 100, 40)
      return data.filter((value, at) => at % 4 === 3 && value > 200).length
    },
    [MIDDLE.x - 50, MIDDLE.y - 20] as const,
  )
