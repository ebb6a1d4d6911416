import { setTimeout as wait } from 'node:timers/promises'
import type { CameraMan } from './camera-man.ts'
import { type FullLane, REGIONS } from './full-lane.ts'

type Place = { readonly x: number; readonly y: number }

/** Whatever opens over or beside a board. Each begins and ends with the paper as it was. */
export type Panel = {
  readonly name: string
  readonly open: (man: CameraMan, lane: FullLane) => Promise<void>
}

const menuItem = (nl: string, en: string) => new RegExp(`^(${nl}|${en})`)

const byKey =
  (keys: string) =>
  async ({ page }: CameraMan) => {
    await page.getByRole('application').focus()
    await page.keyboard.press(keys)
  }

const byButton =
  (nl: string, en: string) =>
  async ({ page }: CameraMan) =>
    page
      .getByRole('button', { name: menuItem(nl, en) })
      .first()
      .click()

/** Chooses what lies at a place of the paper. */
const chosen = async (man: CameraMan, lane: FullLane, place: Place, zoom = 1) => {
  await man.lookAt(lane, place, zoom)
  const box = await man.page.getByRole('application').boundingBox()
  if (box === null) throw new Error('There is no paper')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await man.page.mouse.click(at.x, at.y)
  return at
}

/** Of things in the full lane. */
const AT = {
  note: { x: 90, y: 1660 },
  shape: { x: 485, y: 1260 },
  text: { x: 60, y: 1412 },
  picture: { x: 1010, y: 1460 },
  link: { x: 1000, y: 1590 },
  connector: { x: 640, y: 1678 },
  locked: { x: 1300, y: 1740 },
  cell: { x: 95, y: 150 },
} as const

const choose =
  (thing: keyof typeof AT) =>
  async (man: CameraMan, lane: FullLane): Promise<void> => {
    await chosen(man, lane, AT[thing])
  }

export const PANELS: readonly Panel[] = [
  { name: 'fit', open: byKey('Shift+1') },
  { name: 'more', open: byButton('Meer gereedschap', 'More tools') },
  { name: 'palette', open: byKey('Control+k') },
  {
    name: 'search',
    open: async (man) => {
      await byKey('Control+f')(man)
      await man.page.getByRole('combobox').waitFor()
      await man.page.keyboard.type('de')
    },
  },
  { name: 'shortcuts', open: byKey('?') },
  { name: 'menu', open: byButton('Menu', 'Menu') },
  { name: 'pen', open: byKey('p') },
  ...(['cell', 'note', 'shape', 'text', 'picture', 'link', 'connector', 'locked'] as const).map((thing) => ({
    name: `chosen-${thing}`,
    open: choose(thing),
  })),
  {
    name: 'chosen-all',
    open: async (man, lane) => {
      await man.lookAt(lane, REGIONS.things, 0.5)
      await byKey('Control+a')(man)
    },
  },
  {
    name: 'context',
    open: async (man, lane) => {
      const { x, y } = await chosen(man, lane, AT.shape)
      await man.page.mouse.click(x, y, { button: 'right' })
    },
  },
  {
    name: 'context-note',
    open: async (man, lane) => {
      const { x, y } = await chosen(man, lane, AT.cell)
      await man.page.mouse.click(x, y, { button: 'right' })
    },
  },
  {
    name: 'writing',
    open: async (man, lane) => {
      await choose('note')(man, lane)
      await man.page.keyboard.press('Enter')
    },
  },
  {
    name: 'comments',
    open: async (man) => {
      await byButton('Meer gereedschap', 'More tools')(man)
      await wait(400)
      await man.page.getByRole('button', { name: menuItem('Opmerkingen', 'Comments') }).click()
    },
  },
  {
    name: 'thread',
    open: async (man, lane) => {
      await man.lookAt(lane, { x: 1330, y: 1120 }, 1)
      const box = await man.page.getByRole('application').boundingBox()
      if (box !== null) await man.page.mouse.click(box.x + box.width / 2 + 4, box.y + box.height / 2 - 8)
    },
  },
  {
    name: 'paste',
    open: async (man) => {
      await man.page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', 'Te duur\tBellen\nTe laat\tMailen\nNiemand weet het\tChatten')
        const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        ;(document.querySelector('[role=application]') as HTMLElement).focus()
        document.activeElement?.dispatchEvent(paste)
      })
    },
  },
  {
    name: 'link',
    open: async (man) => {
      await byButton('Meer gereedschap', 'More tools')(man)
      await wait(400)
      await man.page.getByRole('button', { name: /^Link/ }).click()
    },
  },
  {
    name: 'emoji',
    open: async (man) => {
      await byButton('Meer gereedschap', 'More tools')(man)
      await wait(400)
      await man.page.getByRole('button', { name: /^Emoji/ }).click()
    },
  },
  { name: 'photo', open: byButton('Foto of afbeelding', 'Photo or picture') },
  {
    name: 'drag-note',
    open: async ({ page }) => {
      await page.mouse.move(420, 350)
      await page.mouse.down()
      await page.mouse.move(430, 420, { steps: 4 })
      await page.mouse.move(640, 372, { steps: 8 })
    },
  },
  {
    name: 'drag-moment',
    open: async ({ page }) => {
      await page.mouse.move(380, 216)
      await page.mouse.down()
      await page.mouse.move(420, 220, { steps: 4 })
      await page.mouse.move(660, 216, { steps: 8 })
    },
  },
  // the lane remembers it: whatever comes after would have it too
  { name: 'beside', open: byKey('F6') },
]
