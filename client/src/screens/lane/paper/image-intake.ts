import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { ApiResult } from '../../../platform/api.ts'
import type { KeptFiles } from '../../../platform/kept-files.ts'

/** Paper units. */
export type ImageBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture that may leave the device: it was looked at, and made small. */
export type ReadyImage = { readonly file: Blob; readonly picture: ImageBitmap }

/** A picture on its way: only this person sees it until the server has it. `Place` says where it is to come. */
export type Pending<Place> = {
  readonly id: string
  readonly place: Place
  /** `waiting` for the line to come back, or for the right to write. */
  readonly state: 'sending' | 'waiting'
  /** From 0 to 1. */
  readonly progress: number
  readonly preview: ImageBitmap | undefined
}

export type PendingImage = Pending<ImageBox>

export type Placed<Place> = {
  readonly asset: string
  readonly place: Place
  readonly picture: ImageBitmap | undefined
}

export type PlacedImage = Placed<ImageBox>

export type IntakeOptions<Place> = {
  /** Tells the pictures of one lane from those of others, and those of the paper from evidence. */
  readonly lane: string
  /** What an earlier visit kept of a place; undefined for what is none. */
  readonly readPlace: (stored: unknown) => Place | undefined
  readonly files: KeptFiles
  readonly newId: () => string
  readonly upload: (
    file: Blob,
    onProgress: (part: number) => void,
  ) => Promise<ApiResult<{ readonly assetId: string }>>
  readonly canWrite: () => boolean
  /** The server has it: it goes into the document. */
  readonly onPlaced: (image: Placed<Place>) => void
  /** The server's own code for why it does not want it. */
  readonly onRefused: (code: string) => void
  /** It will come later: the line is away. Told once for what waits. */
  readonly onWaiting: () => void
}

export type Intake<Place> = {
  add(image: ReadyImage, place: Place): Promise<void>
  pending(): readonly Pending<Place>[]
  /** Tries at once what waits. */
  retry(): void
  /** Takes one back that is still on its way. */
  drop(id: string): void
  move(id: string, place: Place): void
  subscribe(listener: () => void): () => void
  /** Goes on with what an earlier visit left waiting, until the answer is called. */
  start(): () => void
}

export type ImageIntake = Intake<ImageBox>

const RETRY_MS = { first: 4_000, most: 60_000 } as const

/** Codes that say nothing about the picture: it waits and is sent again. */
const PASSING = new Set([
  'offline',
  'server-away',
  'timeout',
  'server-error',
  'server-stopping',
  'storage-failing',
  'too-many-requests',
])

type Waiting<Place> = Pending<Place> & { readonly file: Blob }

/**
 * What is on its way or has come, by key, and whether it came. Paper and list take turns with an intake each: the next
 * one finds kept what the one before is still sending.
 */
const underway = new Map<string, Promise<boolean>>()

/** Keeps and uploads pictures, one after the other; what cannot go now goes later. */
export function createIntake<Place>(options: IntakeOptions<Place>): Intake<Place> {
  const { lane, readPlace, files, newId, upload, canWrite, onPlaced, onRefused, onWaiting } = options
  const prefix = `${lane}/`
  const listeners = new Set<() => void>()
  let all: readonly Waiting<Place>[] = []
  let isSending = false
  let isStarted = false
  let retryMs: number = RETRY_MS.first
  let timer: number | undefined

  function set(next: readonly Waiting<Place>[]) {
    all = next
    for (const listener of [...listeners]) listener()
  }

  const patch = (id: string, change: Partial<Waiting<Place>>) =>
    set(all.map((one) => (one.id === id ? { ...one, ...change } : one)))

  function forget(id: string) {
    set(all.filter((one) => one.id !== id))
    void files.remove(prefix + id)
  }

  function keep({ id, place, file }: Waiting<Place>) {
    return files.put(prefix + id, { blob: file, about: { place } })
  }

  async function add({ file, picture }: ReadyImage, place: Place) {
    const one = { id: newId(), place, state: 'sending', progress: 0, preview: picture, file } as const
    set([...all, one])
    await keep(one)
    void sendAll()
  }

  /** One after the other: on a poor line two at once would both fail. */
  async function sendAll() {
    if (isSending || !isStarted || !canWrite()) return
    isSending = true
    window.clearTimeout(timer)
    try {
      for (let next = all[0]; next !== undefined && isStarted; next = all[0]) {
        if (!(await send(next))) break
      }
    } finally {
      isSending = false
    }
  }

  /** Answers whether to go on with the next. */
  async function send(one: Waiting<Place>): Promise<boolean> {
    const key = prefix + one.id
    if (await underway.get(key)) {
      set(all.filter(({ id }) => id !== one.id))
      return true
    }
    const sending = sendNow(one)
    underway.set(
      key,
      sending.then((end) => end === 'came'),
    )
    return (await sending) !== 'waits'
  }

  async function sendNow(one: Waiting<Place>): Promise<'came' | 'waits' | 'gone'> {
    patch(one.id, { state: 'sending', progress: 0 })
    const answer = await upload(one.file, (progress) => patch(one.id, { progress }))
    const now = all.find(({ id }) => id === one.id)
    // Taken back meanwhile: what the server has of it is on no paper.
    if (now === undefined) return 'gone'
    if (answer.ok) {
      if (!canWrite()) return wait()
      retryMs = RETRY_MS.first
      onPlaced({ asset: answer.data.assetId, place: now.place, picture: now.preview })
      forget(one.id)
      return 'came'
    }
    if (PASSING.has(answer.code)) return wait()
    forget(one.id)
    onRefused(answer.code)
    return 'gone'
  }

  function wait(): 'waits' {
    const isNews = !all.some(({ state }) => state === 'waiting')
    set(all.map((one) => ({ ...one, state: 'waiting' })))
    if (isNews) onWaiting()
    timer = window.setTimeout(() => void sendAll(), retryMs)
    retryMs = Math.min(RETRY_MS.most, retryMs * 2)
    return 'waits'
  }

  async function goOn() {
    for (const [key, { blob, about }] of await files.under(prefix)) {
      const id = key.slice(prefix.length)
      const place = readPlace(isRecord(about) ? about.place : undefined)
      if (place === undefined || all.some((one) => one.id === id)) continue
      const preview = await createImageBitmap(blob).catch(() => undefined)
      set([...all, { id, place, state: 'waiting', progress: 0, preview, file: blob }])
    }
    void sendAll()
  }

  const retry = () => void sendAll()

  return {
    add,
    pending: () => all,
    retry,
    drop: forget,
    move(id, place) {
      patch(id, { place })
      const moved = all.find((one) => one.id === id)
      if (moved !== undefined) void keep(moved)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start() {
      isStarted = true
      window.addEventListener('online', retry)
      void goOn()
      return () => {
        isStarted = false
        window.clearTimeout(timer)
        window.removeEventListener('online', retry)
      }
    },
  }
}

export function readBox(box: unknown): ImageBox | undefined {
  if (!isRecord(box)) return undefined
  const { x, y, width, height } = box
  if (![x, y, width, height].every(Number.isFinite)) return undefined
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}
