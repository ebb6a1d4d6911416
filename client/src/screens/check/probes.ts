import { RecordReader } from '@brownpaper/shared/protocol/http-line'
import { NETWORK_CHECK } from '@brownpaper/shared/protocol/network-check'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import { callApi } from '../../platform/api.ts'
import type { Finding, Subject } from './finding.ts'

/** No probe takes longer: a network that needs it is no good for a workshop either. */
const PATIENCE_MS = 6000
const ROUNDS = 5
/** Above this one notices that others' hands come late. */
const SLOW_MS = 250

const FAMILIES = ['Figtree Variable', 'Fraunces Variable', 'Shantell Sans Variable']
const FAILED: Finding = { how: 'failed' }

/** Looks at everything at once; `found` is told of each as it comes. */
export async function look(found: (subject: Subject, finding: Finding) => void): Promise<void> {
  const ticket = getTicket()
  const withTicket = (probe: (query: string) => Promise<Finding>) => async () => {
    const query = await ticket
    return query === undefined ? FAILED : probe(query)
  }
  const probes: Readonly<Record<Subject, () => Promise<Finding>>> = {
    page: lookAtFonts,
    socket: withTicket(lookAtSocket),
    http: withTicket(lookAtHttp),
    speed: withTicket(lookAtSpeed),
    storage: lookAtStorage,
  }
  await Promise.all(
    Object.entries(probes).map(async ([subject, probe]) => {
      const finding = await within(PATIENCE_MS, probe()).catch(() => FAILED)
      // The record above has no other keys.
      found(subject as Subject, finding)
    }),
  )
}

async function getTicket(): Promise<string | undefined> {
  const read = (answer: unknown) =>
    isRecord(answer) && typeof answer.ticket === 'string' ? answer.ticket : undefined
  const answer = await callApi('/api/check', { method: 'POST', read, timeoutMs: PATIENCE_MS })
  return answer.ok ? `?ticket=${answer.data}` : undefined
}

async function lookAtFonts(): Promise<Finding> {
  const loaded = await Promise.all(
    FAMILIES.map((family) =>
      document.fonts.load(`1em "${family}"`).then(
        (faces) => faces.length > 0,
        () => false,
      ),
    ),
  )
  if (loaded.every(Boolean)) return { how: 'ok' }
  return { how: loaded.some(Boolean) ? 'limited' : 'failed' }
}

async function lookAtSocket(query: string): Promise<Finding> {
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
  const socket = new WebSocket(`${scheme}://${window.location.host}${NETWORK_CHECK.socket}${query}`)
  try {
    const word = () =>
      within(
        PATIENCE_MS,
        new Promise<void>((resolve, reject) => {
          socket.onmessage = () => resolve()
          socket.onclose = () => reject(new Error('closed'))
        }),
      )
    // As the real one, the server speaks first.
    await word()
    const ms = await middleOf(async () => {
      socket.send('brownpaper')
      await word()
    })
    return { how: ms > SLOW_MS ? 'limited' : 'ok', ms }
  } finally {
    socket.close()
  }
}

/** Two pieces with a pause between them: what holds answers back gives both at the end. */
async function lookAtHttp(query: string): Promise<Finding> {
  const response = await fetch(`${NETWORK_CHECK.stream}${query}`, { method: 'POST' })
  if (!response.ok || response.body === null) return FAILED
  const reader = new RecordReader(0)
  const pieces = response.body.getReader()
  const times: number[] = []
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    for (const _record of reader.read(piece.value) ?? []) times.push(performance.now())
  }
  const [first, second] = times
  if (first === undefined || second === undefined) return FAILED
  return { how: second - first > NETWORK_CHECK.pauseMs / 2 ? 'ok' : 'limited' }
}

async function lookAtSpeed(query: string): Promise<Finding> {
  let best = { tripMs: Number.POSITIVE_INFINITY, clockMs: 0 }
  const ms = await middleOf(async () => {
    const askedAt = Date.now()
    const response = await fetch(`${NETWORK_CHECK.time}${query}`, { method: 'POST' })
    const answer: unknown = await response.json()
    if (!isRecord(answer) || typeof answer.now !== 'number') throw new Error('no time')
    const tripMs = Date.now() - askedAt
    // The answer that came back quickest says it best.
    if (tripMs < best.tripMs) best = { tripMs, clockMs: askedAt + tripMs / 2 - answer.now }
  })
  return { how: ms > SLOW_MS ? 'limited' : 'ok', ms, clockMs: best.clockMs }
}

async function lookAtStorage(): Promise<Finding> {
  if (!(await keepsData())) return FAILED
  const hasWorker = window.isSecureContext && 'serviceWorker' in navigator
  return { how: hasWorker ? 'ok' : 'limited' }
}

const DATABASE = 'brownpaper-check'

/** Whether what is written into a database of this browser can be read again. */
async function keepsData(): Promise<boolean> {
  try {
    const opening = indexedDB.open(DATABASE)
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
    const database = await done(opening)
    const write = database.transaction('kept', 'readwrite').objectStore('kept')
    await done(write.put('kept', 'key'))
    const kept: unknown = await done(database.transaction('kept').objectStore('kept').get('key'))
    database.close()
    indexedDB.deleteDatabase(DATABASE)
    window.localStorage.setItem(DATABASE, 'kept')
    window.localStorage.removeItem(DATABASE)
    return kept === 'kept'
  } catch {
    return false
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** The middle of a few rounds, in ms. */
async function middleOf(round: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const began = performance.now()
    await round()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing within ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
