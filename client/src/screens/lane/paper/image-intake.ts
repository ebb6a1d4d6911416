import type { Point } from '@brownpaper/shared/geometry/rect'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { ApiResult } from '../../../platform/api.ts'
import type { KeptFiles } from '../../../platform/kept-files.ts'
import { type ShrunkImage, shrinkImage, sizeWithin } from './shrink-image.ts'

/** Paper units. */
export type ImageBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture on its way: only this person sees it until the server has it. */
export type PendingImage = {
  readonly id: string
  readonly box: ImageBox
  /** `waiting` for the line to come back, or for the right to write. */
  readonly state: 'sending' | 'waiting'
  /** From 0 to 1. */
  readonly progress: number
  readonly preview: ImageBitmap | undefined
}

export type PlacedImage = {
  readonly asset: string
  readonly box: ImageBox
  readonly picture: ImageBitmap | undefined
}

/** Why a picture did not come onto the paper: ours, or the server's own code. */
export type ImageTrouble =
  | { readonly why: Exclude<ShrunkImage, { readonly ok: true }>['why'] | 'too-many-files' }
  | { readonly why: 'refused'; readonly code: string }

export type ImageIntakeOptions = {
  /** Tells the pictures of one lane from those of others. */
  readonly lane: string
  readonly files: KeptFiles
  readonly newId: () => string
  readonly upload: (
    file: Blob,
    onProgress: (part: number) => void,
  ) => Promise<ApiResult<{ readonly assetId: string }>>
  readonly canWrite: () => boolean
  /** The server has it: it goes into the document. */
  readonly onPlaced: (image: PlacedImage) => void
  readonly onTrouble: (trouble: ImageTrouble) => void
  /** It will come later: the line is away. Told once for what waits. */
  readonly onWaiting: () => void
}

export type ImageIntake = {
  /** Takes pictures in around a place of the paper. */
  add(files: readonly Blob[], at: Point, size?: IntakeSize): Promise<void>
  pending(): readonly PendingImage[]
  /** Tries at once what waits. */
  retry(): void
  /** Takes one back that is still on its way. */
  drop(id: string): void
  move(id: string, box: ImageBox): void
  subscribe(listener: () => void): () => void
  /** Goes on with what an earlier visit left waiting, until the answer is called. */
  start(): () => void
}

export type IntakeSize = {
  /** Longest side on the paper, in paper units. */
  readonly side: number
  /** Longest side of what is sent, in pixels; default what is sharp for any picture. */
  readonly pixels?: number | undefined
  /** The place is the first one's top left corner, not its middle. */
  readonly fromCorner?: boolean | undefined
}

/** More at once is a mistaken folder. */
const MOST_FILES = 20
/** How large a picture comes onto the paper, in paper units: two notes wide. */
const FIRST_SIZE = 420
const GAP = 24
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

type Waiting = PendingImage & { readonly file: Blob }

/**
 * What is on its way or has come, by key, and whether it came. Paper and list take turns with an intake each: the next
 * one finds kept what the one before is still sending.
 */
const underway = new Map<string, Promise<boolean>>()

/** Shrinks, keeps and uploads pictures, one after the other; what cannot go now goes later. */
export function createImageIntake(options: ImageIntakeOptions): ImageIntake {
  const { lane, files, newId, upload, canWrite, onPlaced, onTrouble, onWaiting } = options
  const prefix = `${lane}/`
  const listeners = new Set<() => void>()
  let all: readonly Waiting[] = []
  let isSending = false
  let isStarted = false
  let retryMs: number = RETRY_MS.first
  let timer: number | undefined

  function set(next: readonly Waiting[]) {
    all = next
    for (const listener of [...listeners]) listener()
  }

  const patch = (id: string, change: Partial<Waiting>) =>
    set(all.map((one) => (one.id === id ? { ...one, ...change } : one)))

  function forget(id: string) {
    set(all.filter((one) => one.id !== id))
    void files.remove(prefix + id)
  }

  function keep({ id, box, file }: Waiting) {
    return files.put(prefix + id, { blob: file, about: { box } })
  }

  async function add(fresh: readonly Blob[], at: Point, size: IntakeSize = { side: FIRST_SIZE }) {
    if (fresh.length > MOST_FILES) onTrouble({ why: 'too-many-files' })
    let x = at.x
    for (const [index, file] of fresh.slice(0, MOST_FILES).entries()) {
      const shrunk = await shrinkImage(file, size.pixels)
      if (!shrunk.ok) {
        onTrouble({ why: shrunk.why })
        continue
      }
      const { width, height } = sizeWithin(shrunk.picture, size.side)
      // The first lies around the place that was meant, the others beside it.
      if (index === 0 && !size.fromCorner) x -= width / 2
      const y = size.fromCorner ? at.y : at.y - height / 2
      const box = { x: Math.round(x), y: Math.round(y), width, height }
      x += width + GAP
      const { file: small, picture } = shrunk
      const one: Waiting = { id: newId(), box, state: 'sending', progress: 0, preview: picture, file: small }
      set([...all, one])
      await keep(one)
      void sendAll()
    }
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
  async function send(one: Waiting): Promise<boolean> {
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

  async function sendNow(one: Waiting): Promise<'came' | 'waits' | 'gone'> {
    patch(one.id, { state: 'sending', progress: 0 })
    const answer = await upload(one.file, (progress) => patch(one.id, { progress }))
    const now = all.find(({ id }) => id === one.id)
    // Taken back meanwhile: what the server has of it is on no paper.
    if (now === undefined) return 'gone'
    if (answer.ok) {
      if (!canWrite()) return wait()
      retryMs = RETRY_MS.first
      onPlaced({ asset: answer.data.assetId, box: now.box, picture: now.preview })
      forget(one.id)
      return 'came'
    }
    if (PASSING.has(answer.code)) return wait()
    forget(one.id)
    onTrouble({ why: 'refused', code: answer.code })
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
      const box = readBox(about)
      if (box === undefined || all.some((one) => one.id === id)) continue
      const preview = await createImageBitmap(blob).catch(() => undefined)
      set([...all, { id, box, state: 'waiting', progress: 0, preview, file: blob }])
    }
    void sendAll()
  }

  const retry = () => void sendAll()

  return {
    add,
    pending: () => all,
    retry,
    drop: forget,
    move(id, box) {
      patch(id, { box })
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

function readBox(about: unknown): ImageBox | undefined {
  const box = isRecord(about) ? about.box : undefined
  if (!isRecord(box)) return undefined
  const { x, y, width, height } = box
  if (![x, y, width, height].every(Number.isFinite)) return undefined
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}
