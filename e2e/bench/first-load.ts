// What a participant waits for: bytes of the first load and the time until the demo's lane is on the paper.
import { type Browser, chromium, type Page } from '@playwright/test'
import config from '../playwright.config.ts'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'

const RUNS = 5
/** The colour of a trigger note in the look; once the canvas has it, notes are painted. */
const NOTE = [255, 228, 140] as const

type Run = { readonly kilobytes: number; readonly paintedMs: number }

const server = await TestServer.start()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const contract = new Contract(server)
  const made = await contract.post('/api/workshops', { title: 'Bench', language: 'nl', template: 'demo' })
  const view = await contract.get(`/api/workshops/${made.workshopId}`, String(made.token))
  const [group] = view.groups as { id: string; laneId: string }[]
  const join = async () =>
    String(
      (await contract.post('/api/join', { code: made.joinCode, name: 'Bench', groupId: group?.id })).token,
    )
  const lane = `/w/${made.workshopId}/lane/${group?.laneId}`

  report('home, first visit', await repeat(async () => measure(await fresh(browser), '/', undefined)))
  report(
    'lane of the demo (54 notes), first visit',
    await repeat(async () =>
      measure(await fresh(browser, { id: made.workshopId, token: await join() }), lane, NOTE),
    ),
  )
} finally {
  await browser.close()
  await server.stop()
}

async function fresh(from: Browser, member?: { id: unknown; token: string }): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  if (member !== undefined) {
    await context.addCookies([
      { name: `bp_${member.id}`, value: member.token, url: server.url, httpOnly: true },
    ])
  }
  return context.newPage()
}

/** Bytes as they came over the wire until it was painted (compressed), and the time from asking for the page. */
async function measure(page: Page, path: string, colour: readonly number[] | undefined): Promise<Run> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  let bytes = 0
  let isPainted = false
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (!isPainted) bytes += encodedDataLength
  })
  await page.goto(`${server.url}${path}`, { waitUntil: 'commit' })
  const paintedMs = await (await page.waitForFunction(paintedAt, colour, { polling: 'raf' })).jsonValue()
  isPainted = true
  await page.context().close()
  return { kilobytes: bytes / 1024, paintedMs: Number(paintedMs) }
}

/** Runs in the page: when the heading stands there, or the wanted colour is on a canvas. */
function paintedAt(colour: readonly number[] | undefined): number | false {
  if (colour === undefined) return document.querySelector('h1') === null ? false : performance.now()
  for (const canvas of document.querySelectorAll('canvas')) {
    const { width, height } = canvas
    if (width === 0 || height === 0) continue
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
    for (let at = 0; at < data.length; at += 4 * 97) {
      if (colour.every((part, channel) => Math.abs(part - (data[at + channel] ?? 0)) < 3))
        return performance.now()
    }
  }
  return false
}

async function repeat(once: () => Promise<Run>): Promise<readonly Run[]> {
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await once())
  return runs
}

function report(name: string, runs: readonly Run[]): void {
  const median = (pick: (run: Run) => number) => runs.map(pick).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0
  const kilobytes = Math.round(median((run) => run.kilobytes))
  const ms = Math.round(median((run) => run.paintedMs))
  process.stdout.write(
    `${name}: ${kilobytes} KiB over the wire, painted after ${ms} ms (median of ${RUNS})\n`,
  )
}
