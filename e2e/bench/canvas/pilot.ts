import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import type { Bench } from '../../../client/src/bench/bench.ts'
import config from '../../playwright.config.ts'

declare global {
  interface Window {
    recording: { stop(): Recorded }
    endStorm(): void
  }
}

/** Frame intervals and tasks over 50 ms, in ms. */
export type Recorded = { readonly intervals: readonly number[]; readonly longTasks: readonly number[] }

export type Loaded = {
  readonly loadMs: number
  readonly decodeMs: number
  readonly heapMb: number
}

export type Measured = Recorded & {
  /** What the page's main thread was busy for. */
  readonly busyMs: number
}

const VIEWPORT = { width: 1920, height: 1080 }
const CENTRE = { x: 960, y: 540 }
const TICK_MS = 1000 / 60
/** After it has been brought to its beginning a board may sharpen and think for this long. */
const SETTLE_MS = 1200

/** Sits at the mouse and wheel of one contender's page. */
export class Pilot {
  readonly #browser: Browser
  readonly #page: Page
  readonly #devtools: CDPSession
  pressedAt = CENTRE

  private constructor(browser: Browser, page: Page, devtools: CDPSession) {
    this.#browser = browser
    this.#page = page
    this.#devtools = devtools
  }

  static async open(url: string): Promise<Pilot> {
    const browser = await chromium.launch(config.use?.launchOptions)
    const page = await browser.newPage({ viewport: VIEWPORT, deviceScaleFactor: 1 })
    // What is asked from elsewhere would only be waited for.
    await page.route(
      (asked) => asked.hostname !== '127.0.0.1',
      (route) => route.abort(),
    )
    // A board that fails measures nothing.
    page.on('pageerror', (error) => process.stderr.write(`${url}: ${error.message}\n`))
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    await page.goto(url)
    await page.waitForFunction(() => (window as { bench?: Bench }).bench !== undefined)
    await page.evaluate(() => window.bench.ready)
    return new Pilot(browser, page, devtools)
  }

  async load(n: number): Promise<Loaded> {
    const { decodeMs } = await this.#page.evaluate((count) => window.bench.prepare(count, 'grid'), n)
    // What decoding or converting threw away is not of the load.
    await this.#devtools.send('HeapProfiler.collectGarbage')
    const loadMs = await this.#page.evaluate((count) => window.bench.load(count), n)
    const shown = await this.#page.evaluate(() => window.bench.count())
    if (shown !== n) throw new Error(`${shown} notes on the board instead of ${n}`)
    await this.#settle()
    await this.#devtools.send('HeapProfiler.collectGarbage')
    return { loadMs, decodeMs, heapMb: (await this.#metric('JSHeapUsedSize')) / 1024 / 1024 }
  }

  async fit() {
    await this.#page.evaluate(() => window.bench.fit())
    await this.#settle()
  }

  async look(cx: number, cy: number, zoom: number) {
    await this.#page.evaluate(([x, y, z]) => window.bench.setCamera(x, y, z), [cx, cy, zoom] as const)
    await this.#settle()
  }

  select(ids: readonly number[]) {
    return this.#page.evaluate((wanted) => window.bench.select(wanted), ids)
  }

  /** The notes nearest to the middle of the view, in the shape of a screen. */
  nearest(count: number): Promise<readonly number[]> {
    return this.#page.evaluate((wanted) => {
      const { cx, cy } = window.bench.camera()
      const way = Array.from({ length: window.bench.count() }, (_, i) => {
        const { x, y } = window.bench.notePos(i)
        return { i, way: Math.max(Math.abs(x + 100 - cx), (Math.abs(y + 100 - cy) * 16) / 9) }
      })
      return way
        .sort((a, b) => a.way - b.way)
        .slice(0, wanted)
        .map(({ i }) => i)
    }, count)
  }

  async press(note: number) {
    this.pressedAt = await this.#page.evaluate((i) => window.bench.noteScreen(i), note)
    await this.#mouse('mouseMoved', this.pressedAt)
    await this.#mouse('mousePressed', this.pressedAt)
  }

  async release() {
    await this.#mouse('mouseReleased', this.pressedAt)
  }

  move(x: number, y: number) {
    this.#send('mouseMoved', { x, y, buttons: 1, button: 'left' })
  }

  wheel(deltaX: number, deltaY: number) {
    this.#send('mouseWheel', { ...CENTRE, deltaX, deltaY })
  }

  /** Negative goes closer. */
  pinch(deltaY: number) {
    this.#send('mouseWheel', { ...CENTRE, deltaX: 0, deltaY, modifiers: 2 })
  }

  /** Each of these notes is in the hand of another remote user, who moves it so many times a second. */
  storm(notes: readonly number[], movesASecond: number) {
    return this.#page.evaluate(
      ([moved, each]) => {
        const places = moved.map((i) => ({ i, ...window.bench.notePos(i) }))
        const start = performance.now()
        let sent = 0
        const timer = setInterval(() => {
          const due = ((performance.now() - start) / 1000) * each * places.length
          for (; sent < due; sent++) {
            const place = places[sent % places.length]
            if (place === undefined) continue
            const turn = sent / places.length / 4
            window.bench.remote([
              {
                i: place.i,
                x: Math.round(place.x + Math.sin(turn) * 150),
                y: Math.round(place.y + Math.cos(turn) * 150),
              },
            ])
          }
        }, 10)
        window.endStorm = () => clearInterval(timer)
      },
      [notes, movesASecond] as const,
    )
  }

  endStorm() {
    return this.#page.evaluate(() => window.endStorm())
  }

  /** Sends one input each sixtieth of a second, and records meanwhile. */
  async record(step: (tick: number, ticks: number) => void, seconds: number): Promise<Measured> {
    await this.#page.evaluate(startRecording)
    const busyBefore = await this.#metric('TaskDuration')
    const ticks = Math.round(seconds * 60)
    const started = performance.now()
    for (let tick = 0; tick < ticks; tick++) {
      const wait = started + tick * TICK_MS - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      step(tick, ticks)
    }
    const recorded = await this.#page.evaluate(() => window.recording.stop())
    const busyMs = ((await this.#metric('TaskDuration')) - busyBefore) * 1000
    return { ...recorded, busyMs }
  }

  async close() {
    await this.#browser.close()
  }

  async #settle() {
    await this.#page.evaluate(
      (ms) => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), ms)),
      SETTLE_MS,
    )
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === name)?.value ?? 0
  }

  #mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: { x: number; y: number }) {
    const button = type === 'mouseMoved' ? 'none' : 'left'
    return this.#devtools.send('Input.dispatchMouseEvent', { type, ...at, button, clickCount: 1 })
  }

  /** Not waited for: a slow page must not slow down the hand. */
  #send(type: 'mouseMoved' | 'mouseWheel', event: Omit<Parameters<CDPSession['send']>[1] & object, never>) {
    this.#devtools.send('Input.dispatchMouseEvent', { type, ...event } as never).catch(() => {})
  }
}

/** Runs in the page. */
function startRecording() {
  const intervals: number[] = []
  const longTasks: number[] = []
  let last: number | undefined
  let isOn = true
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration)
  })
  observer.observe({ entryTypes: ['longtask'] })
  const frame = (now: number) => {
    if (last !== undefined) intervals.push(now - last)
    last = now
    if (isOn) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.recording = {
    stop() {
      isOn = false
      for (const entry of observer.takeRecords()) longTasks.push(entry.duration)
      observer.disconnect()
      return { intervals, longTasks }
    },
  }
}
