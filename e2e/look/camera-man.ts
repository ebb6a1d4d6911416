import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { type Prepared, Visitor } from '../support/visitor.ts'
import type { FullLane } from './full-lane.ts'

export type Language = 'nl' | 'en'
export type Chrome = 'light' | 'dark'

const touch = { hasTouch: true, isMobile: true } as const
export const DEVICES = {
  laptop: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  sharp: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
  sharpest: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 3 },
  ipad: { viewport: { width: 1180, height: 820 }, deviceScaleFactor: 2, ...touch },
  upright: { viewport: { width: 820, height: 1180 }, deviceScaleFactor: 2, ...touch },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, ...touch },
  narrow: { viewport: { width: 700, height: 900 }, deviceScaleFactor: 1 },
  projector: { viewport: { width: 1920, height: 1080 }, deviceScaleFactor: 1 },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>
export type Device = keyof typeof DEVICES

/** What somebody asked of their own system; text of 200 % is set as the browser's font size, as people do. */
export const MANNERS = {
  usual: {},
  forced: { forcedColors: 'active' },
  contrast: { contrast: 'more' },
  calm: { reducedMotion: 'reduce' },
  large: {},
} as const satisfies Readonly<Record<string, BrowserContextOptions>>
export type Manner = keyof typeof MANNERS

export type Look = {
  readonly device: Device
  readonly language: Language
  readonly chrome: Chrome
  readonly manner: Manner
}

/** How a look is called in pictures and in `--only`. */
export const nameOf = ({ device, chrome, language, manner }: Look): string =>
  [device, chrome, language, ...(manner === 'usual' ? [] : [manner])].join('-')

/** Twice the size browsers come with. */
const LARGE_PX = { standard: 32, fixed: 26 }

/** What the wheel does to the zoom, and how far one turn of it counts. */
const ZOOM_PER_PX = 0.009
const MOST_PX = 24
/** Glides, fades and fetched dialogs are over by then. */
const STILL_MS = 450

/** Opens screens as somebody sees them on one device, and takes pictures of them. */
export class CameraMan {
  readonly page: Page
  readonly visitor: Visitor
  readonly #folder: string
  readonly #name: string

  private constructor(visitor: Visitor, folder: string, name: string) {
    this.visitor = visitor
    this.page = visitor.page
    this.#folder = folder
    this.#name = name
  }

  static async arrive(browser: Browser, look: Look, folder: string) {
    const { device, language, chrome, manner } = look
    const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
    const visitor = await Visitor.arrive(browser, {
      ...DEVICES[device],
      ...MANNERS[manner],
      locale,
      colorScheme: chrome,
    })
    if (manner === 'large') {
      const devtools = await visitor.context.newCDPSession(visitor.page)
      await devtools.send('Page.setFontSizes', { fontSizes: LARGE_PX })
    }
    return new CameraMan(visitor, folder, nameOf(look))
  }

  async as(workshop: Prepared, token: string): Promise<void> {
    await workshop.signIn(this.visitor, token)
  }

  async shot(what: string): Promise<void> {
    await this.page.screenshot({ path: `${this.#folder}/${this.#name}-${what}.png` })
  }

  /** Once nothing moves any more. */
  async still(what: string): Promise<void> {
    await wait(STILL_MS)
    await this.shot(what)
  }

  async openPaper(): Promise<void> {
    const paper = this.page.getByRole('application')
    const toPaper = this.page.getByRole('button', { name: /^(Brownpaper|Brown paper|Naar het brownpaper)$/ })
    await paper.or(toPaper).first().waitFor()
    if (!(await paper.isVisible())) await toPaper.click()
    await paper.waitFor()
    await wait(1200)
  }

  /** Brings a place of the paper to the middle of the screen at a zoom. */
  async lookAt(
    lane: FullLane,
    place: { readonly x: number; readonly y: number },
    zoom: number,
  ): Promise<void> {
    const { mouse, keyboard } = this.page
    const paper = this.page.getByRole('application')
    await paper.focus()
    await keyboard.press('Escape')
    await keyboard.press('Control+0')
    await wait(STILL_MS)
    const box = await paper.boundingBox()
    if (box === null) throw new Error('There is no paper')
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.turn(middle, zoom)
    // Where a screen of touch stands for a phone, a turn of the wheel may count for less: look again and go on.
    for (let tries = 0; tries < 4; tries += 1) {
      const at = await lane.pointerOf(async () => {
        await mouse.move(middle.x + 5, middle.y + 5)
        await mouse.move(middle.x, middle.y)
      })
      const dx = (place.x - at.x) * zoom
      const dy = (place.y - at.y) * zoom
      if (Math.hypot(dx, dy) < 4) break
      await this.#pan(dx, dy)
    }
    await mouse.move(box.x + box.width - 3, box.y + 3)
  }

  /** By wheel or pinch around a place; what it shows halfway is taken too, when it has a name. */
  async turn(
    middle: { readonly x: number; readonly y: number },
    factor: number,
    halfway?: string,
  ): Promise<void> {
    const { mouse, keyboard } = this.page
    await mouse.move(middle.x, middle.y)
    await keyboard.down('Control')
    // A wheel's turns are counted in the screen's own pixels: on a sharp one they move the paper by less.
    const ratio = await this.page.evaluate(() => devicePixelRatio)
    let left = (-Math.log(factor) / ZOOM_PER_PX) * ratio
    let turns = 0
    while (Math.abs(left) > 0.01) {
      const step = Math.max(-MOST_PX * ratio, Math.min(MOST_PX * ratio, left))
      await mouse.wheel(0, step)
      left -= step
      turns += 1
      if (turns === 3 && halfway !== undefined) await this.shot(halfway)
    }
    await keyboard.up('Control')
  }

  async #pan(dx: number, dy: number): Promise<void> {
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / 900))
    for (let at = 0; at < steps; at += 1) await this.page.mouse.wheel(dx / steps, dy / steps)
    await wait(STILL_MS)
  }

  leave(): Promise<void> {
    return this.visitor.leave()
  }
}
