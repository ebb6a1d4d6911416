// What a participant waits for: bytes of the first load and the time until a lane is on the paper.

import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { fillLane } from '../../client/src/bench/bench-document.ts'
import { openLane } from '../../shared/src/lane/lane.ts'
import config from '../playwright.config.ts'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'

const RUNS = 5
/** About what a phone of some years ago is beside a laptop. */
const SLOWER = 4
/** The colour of a trigger note in the look; once the canvas has it, notes are painted. */
const NOTE = [255, 228, 140] as const

/** Compressed, up to the first paint: scripts with styles, and all. */
type Run = { readonly codeBytes: number; readonly bytes: number; readonly paintedMs: number }

const server = await TestServer.start()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  report('home, first visit', await repeat(async () => measure(await fresh(browser), '/', undefined)))

  const demo = await openLaneOf('demo')
  report(
    'lane of the demo (54 notes), first visit',
    await repeat(async () => measure(await fresh(browser, await demo.join()), demo.path, NOTE)),
  )

  const full = await openLaneOf('blank')
  await full.fill(500)
  report(
    'lane of 500 notes, first visit',
    await repeat(async () => measure(await fresh(browser, await full.join()), full.path, NOTE)),
  )
  report(
    `lane of 500 notes, first visit, processor ${SLOWER} times slower`,
    await repeat(async () => measure(await fresh(browser, await full.join()), full.path, NOTE, SLOWER)),
  )
} finally {
  await browser.close()
  await server.stop()
}

type Member = { readonly workshopId: string; readonly token: string }

/** The first group's lane of a new workshop. */
async function openLaneOf(template: 'demo' | 'blank') {
  const contract = new Contract(server)
  const made = await contract.post('/api/workshops', { title: 'Bench', language: 'nl', template })
  const workshopId = String(made.workshopId)
  const view = await contract.get(`/api/workshops/${workshopId}`, String(made.token))
  const [group] = view.groups as { id: string; laneId: string }[]
  const laneId = String(group?.laneId)
  // Lanes take notes from then on.
  await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, String(made.token))
  const join = async (): Promise<Member> => {
    const joined = await contract.post('/api/join', {
      code: made.joinCode,
      name: 'Bench',
      groupId: group?.id,
    })
    return { workshopId, token: String(joined.token) }
  }
  const fill = async (notes: number) => {
    const { token } = await join()
    const writer = joinRoom(server, workshopId, `lane/${laneId}`, token)
    await synced(writer.provider)
    fillLane(openLane(writer.ydoc, { now: Date.now }), notes, 'journey')
    const reader = joinRoom(server, workshopId, `lane/${laneId}`, token)
    await synced(reader.provider)
    const lane = openLane(reader.ydoc, { now: Date.now })
    while (lane.tables.notes.ids().length < notes) await new Promise((resolve) => setTimeout(resolve, 50))
    for (const client of [writer, reader]) client.leave()
  }
  return { path: `/w/${workshopId}/lane/${laneId}`, join, fill }
}

function synced(provider: ReturnType<typeof joinRoom>['provider']): Promise<void> {
  return new Promise((resolve) => provider.once('sync', () => resolve()))
}

async function fresh(from: Browser, member?: Member): Promise<Page> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  if (member !== undefined) {
    await context.addCookies([
      { name: `bp_${member.workshopId}`, value: member.token, url: server.url, httpOnly: true },
    ])
  }
  return context.newPage()
}

/** Bytes as they came over the wire until it was painted (compressed), and the time from asking for the page. */
async function measure(
  page: Page,
  path: string,
  colour: readonly number[] | undefined,
  slower = 1,
): Promise<Run> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const count = await countBytes(devtools)
  await page.goto(`${server.url}${path}`, { waitUntil: 'commit' })
  const paintedMs = await (
    await page.waitForFunction(paintedAt, colour, { polling: 'raf', timeout: 120_000 })
  ).jsonValue()
  const counted = count()
  await page.context().close()
  return { ...counted, paintedMs: Number(paintedMs) }
}

async function countBytes(devtools: CDPSession): Promise<() => Omit<Run, 'paintedMs'>> {
  const code = new Set<string>()
  let [codeBytes, bytes] = [0, 0]
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') code.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength
    if (code.has(requestId)) codeBytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  return () => ({ codeBytes, bytes })
}

/** Runs in the page: when the heading stands there, or the wanted colour is on a canvas. */
function paintedAt(colour: readonly number[] | undefined): number | false {
  if (colour === undefined) return document.querySelector('h1') === null ? false : performance.now()
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[role="application"] canvas')) {
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
  const kilobytes = (pick: (run: Run) => number) => Math.round(median(pick) / 1024)
  const ms = Math.round(median((run) => run.paintedMs))
  process.stdout.write(
    `${name}: ${kilobytes((run) => run.codeBytes)} KiB scripts and styles, ` +
      `${kilobytes((run) => run.bytes)} KiB in all over the wire, painted after ${ms} ms (median of ${RUNS})\n`,
  )
}
