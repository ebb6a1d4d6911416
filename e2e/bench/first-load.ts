// What a participant waits for: bytes of the first load and the time until a lane is on the paper, beside tldraw and
// Excalidraw. Cold cache, a fresh profile each time.

import { gzipSync } from 'node:zlib'
import { chromium, type Page, type Response } from '@playwright/test'
import type { Bench } from '../../client/src/bench/bench.ts'
import { fillLane } from '../../client/src/bench/bench-document.ts'
import { openLane } from '../../shared/src/lane/lane.ts'
import config from '../playwright.config.ts'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'
import { preparePeers, servePeers } from './canvas/peers.ts'

declare global {
  interface Window {
    /** Ms from asking for the page. */
    painted: Promise<number>
  }
}

const RUNS = 5
/** About what a phone of some years ago is beside a laptop. */
const SLOWER = 4
const NOTES = 500

/** Scripts with styles up to the first picture, each packed with gzip, however they came. */
type Run = { readonly codeBytes: number; readonly paintedMs: number }

type Way = {
  readonly name: string
  readonly slower: number
  /** A page of a new browser profile, at its address. */
  open(page: Page): Promise<string>
  /** Runs in the page before its own scripts: `window.painted` comes when one sees what one came for. */
  readonly watch: () => void
}

process.env.BENCH = '1'
preparePeers()
const server = await TestServer.start()
const peers = await servePeers()
const { args = [], ...launch } = config.use?.launchOptions ?? {}
// What is asked from elsewhere would only be waited for.
const here = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
const browser = await chromium.launch({ ...launch, args: [...args, here] })
try {
  const [demo, full] = [await openLaneOf('demo'), await openLaneOf('blank')]
  await full.fill(NOTES)
  const home = async () => `${server.url}/`
  await inTurns([
    { name: 'home', slower: 1, open: home, watch: watchHeading },
    { name: 'lane of the demo (54 notes)', slower: 1, open: demo.enter, watch: watchBoard },
    { name: `lane of ${NOTES} notes`, slower: 1, open: full.enter, watch: watchBoard },
  ])
  const slow = { slower: SLOWER, watch: watchPeer }
  const [lane, board, ...others] = await inTurns([
    {
      ...slow,
      name: `lane of ${NOTES} notes, from the server, processor ${SLOWER} times slower`,
      open: full.enter,
      watch: watchBoard,
    },
    {
      ...slow,
      name: 'our board alone, as the peers below',
      open: async () => `${server.url}/bench.html?first`,
    },
    { ...slow, name: 'tldraw', open: async () => `${peers.url}/tldraw.html` },
    { ...slow, name: 'Excalidraw', open: async () => `${peers.url}/excalidraw.html` },
  ])
  for (const ours of [lane, board]) for (const other of others) if (ours !== undefined) compare(ours, other)
} finally {
  await browser.close()
  peers.stop()
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
  /** As somebody new of the group. */
  const enter = async (page: Page) => {
    const { token } = await join()
    const cookie = { name: `bp_${workshopId}`, value: token, url: server.url, httpOnly: true }
    await page.context().addCookies([cookie])
    return `${server.url}/w/${workshopId}/lane/${laneId}`
  }
  return { enter, fill }
}

function synced(provider: ReturnType<typeof joinRoom>['provider']): Promise<void> {
  return new Promise((resolve) => provider.once('sync', () => resolve()))
}

/** Medians of each, in the order they were given. */
async function inTurns(ways: readonly Way[]): Promise<readonly Result[]> {
  const runs = ways.map((): Run[] => [])
  for (let turn = 0; turn < RUNS; turn++) {
    for (const [at, way] of ways.entries()) runs[at]?.push(await measure(way))
  }
  return ways.map(({ name }, at) => {
    const median = (pick: (run: Run) => number) =>
      (runs[at] ?? []).map(pick).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0
    const result = { name, kib: median((run) => run.codeBytes) / 1024, ms: median((run) => run.paintedMs) }
    const { kib, ms } = result
    write(`${name}: ${kib.toFixed(0)} KiB scripts and styles (gzip), painted after ${ms.toFixed(0)} ms`)
    return result
  })
}

type Result = { readonly name: string; readonly kib: number; readonly ms: number }

function compare(ours: Result, other: Result) {
  const part = (pick: (result: Result) => number) => (pick(ours) / pick(other)).toFixed(2)
  write(
    `${ours.name}, beside ${other.name}: ${part(({ kib }) => kib)} of the KiB, ${part(({ ms }) => ms)} of the time`,
  )
}

function write(line: string) {
  process.stdout.write(`${line} (median of ${RUNS})\n`)
}

async function measure({ slower, open, watch }: Way): Promise<Run> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nl-NL' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const code: Response[] = []
  page.on('response', (response) => {
    if (['script', 'stylesheet'].includes(response.request().resourceType())) code.push(response)
  })
  await page.goto(await open(page), { waitUntil: 'commit' })
  const paintedMs = await page.evaluate(() => window.painted)
  const bodies = await Promise.all(code.splice(0).map((response) => response.body()))
  await context.close()
  return { codeBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0), paintedMs }
}

function watchHeading() {
  window.painted = new Promise((resolve) => {
    const seen = () => document.querySelector('h1') !== null && resolve(performance.now())
    new MutationObserver(seen).observe(document, { childList: true, subtree: true })
  })
}

/** Our board says by itself when it was painted; it is seen in the frame after, as with the others. */
function watchBoard() {
  window.painted = new Promise((resolve) => {
    const seen = () => requestAnimationFrame(() => resolve(performance.now()))
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('board-painted').length > 0) seen()
    }).observe({ type: 'mark', buffered: true })
  })
}

/**
 * Boards alone on a page have no server to join and no document to fetch: notes are put on them as soon as they stand.
 * What it takes to make the notes is left out, for a document holds them ready made; decoding that is not.
 */
function watchPeer() {
  window.painted = new Promise((resolve) => {
    const run = async (bench: Bench) => {
      await bench.ready
      const before = performance.now()
      const { decodeMs } = await bench.prepare(500, 'grid')
      const preparedMs = performance.now() - before - decodeMs
      await bench.load(500)
      resolve(performance.now() - preparedMs)
    }
    let bench: Bench
    Object.defineProperty(window, 'bench', {
      get: () => bench,
      set(made: Bench) {
        bench = made
        void run(made)
      },
    })
  })
}
