import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { ApiResult } from '../../../platform/api.ts'
import type { KeptFile, KeptFiles } from '../../../platform/kept-files.ts'
import { createIntake, type PlacedImage, readBox } from './image-intake.ts'
import { standInForPage } from './test-page.ts'

type Answer = ApiResult<{ readonly assetId: string }>

beforeAll(() => {
  standInForPage()
  vi.stubGlobal('createImageBitmap', async () => ({}))
})

/** One picture that an earlier visit kept, and an intake for each view that takes turns. */
function open(lane: string) {
  const kept = new Map<string, KeptFile>([
    [`${lane}/photo`, { blob: new Blob(['dot']), about: { place: { x: 0, y: 0, width: 10, height: 10 } } }],
  ])
  const files: KeptFiles = {
    put: async (key, file) => void kept.set(key, file),
    remove: async (key) => void kept.delete(key),
    under: async () => new Map(kept),
  }
  const placed: PlacedImage[] = []
  const uploads: ((answer: Answer) => void)[] = []
  const intake = () => {
    const one = createIntake({
      lane,
      readPlace: readBox,
      files,
      newId: () => 'new',
      upload: () => new Promise((answer) => uploads.push(answer)),
      canWrite: () => true,
      onPlaced: (image) => void placed.push(image),
      onRefused: () => {},
      onWaiting: () => {},
    })
    const stop = one.start()
    onTestFinished(stop)
    return { ...one, stop }
  }
  return { intake, placed, uploads, kept }
}

test('a picture that the paper is still sending is not sent again by the list', async () => {
  const { intake, placed, uploads, kept } = open('one')
  const paper = intake()
  await vi.waitUntil(() => uploads.length === 1)
  paper.stop()
  const list = intake()
  await vi.waitUntil(() => list.pending().length === 1)
  uploads[0]?.({ ok: true, data: { assetId: 'asset' } })
  await vi.waitUntil(() => list.pending().length === 0)
  expect(placed).toHaveLength(1)
  expect(uploads).toHaveLength(1)
  expect(kept.size).toBe(0)
})

test('what did not come for the one before is sent by the next', async () => {
  const { intake, placed, uploads } = open('two')
  const paper = intake()
  await vi.waitUntil(() => uploads.length === 1)
  paper.stop()
  const list = intake()
  await vi.waitUntil(() => list.pending().length === 1)
  uploads[0]?.({ ok: false, code: 'offline', status: 0 })
  await vi.waitUntil(() => uploads.length === 2)
  uploads[1]?.({ ok: true, data: { assetId: 'asset' } })
  await vi.waitUntil(() => list.pending().length === 0)
  expect(placed).toHaveLength(1)
})
