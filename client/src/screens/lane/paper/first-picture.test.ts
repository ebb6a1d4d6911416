import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { createLaneSheet } from './lane-sheet.ts'
import { standInForPage } from './test-page.ts'
import { openTestPaper } from './test-paper.ts'

beforeAll(standInForPage)

/** Notes on free paper, each right of the one before. */
function manyNotes(count: number) {
  const seed = openTestPaper()
  const { notes } = seed.document.tables
  seed.document.change(() => {
    for (let i = 0; i < count; i++)
      notes.create(`n${i}`, {
        author: 'bo',
        kind: 'plain',
        place: { at: 'paper', x: 20 * i, y: 0 },
        text: `${i}`,
      })
  }, 'seed')
  return seed.update()
}

/** As a screen puts a paper on its page. */
function openSheet(count: number) {
  const { document, host } = openTestPaper({ from: manyNotes(count), isSeen: false })
  const { board, ...sheet } = createLaneSheet(host())
  board.camera.resize({ width: 1200, height: 800 })
  sheet.setHost(host())
  sheet.lookAtLane()
  onTestFinished(sheet.start())
  return { board, document }
}

test('on a paper full of notes those in view come first, and all the others right after', async () => {
  const count = 1_500
  const { board } = openSheet(count)
  expect(board.object('n0')).toBeDefined()
  expect(board.object(`n${count - 1}`)).toBeUndefined()
  await vi.waitFor(() => expect(board.object(`n${count - 1}`)).toBeDefined())
  for (let i = 0; i < count; i++) expect(board.object(`n${i}`)?.rect.x).toBe(20 * i)
})

test('what changes before the others have come is not missed', async () => {
  const { board, document } = openSheet(1_500)
  const { notes } = document.tables
  document.change(() => {
    notes.patch('n1400', { place: { at: 'paper', x: 5, y: 5 } })
    notes.remove(['n1300'], { by: 'bo', at: 1 })
  })
  await vi.waitFor(() => expect(board.object('n1499')).toBeDefined())
  expect(board.object('n1400')?.rect).toMatchObject({ x: 5, y: 5 })
  expect(board.object('n1300')).toBeUndefined()
})

test('on a paper with fewer notes all are there at once', () => {
  const { board } = openSheet(200)
  expect(board.object('n199')).toBeDefined()
})
