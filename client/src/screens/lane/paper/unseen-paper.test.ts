import { must } from '@brownpaper/shared/base/assert'
import { beforeAll, expect, test, vi } from 'vitest'
import { lanePose } from './lane-pose.ts'
import { standInForPage } from './test-page.ts'
import { fillTestLane, openTestPaper } from './test-paper.ts'

beforeAll(standInForPage)

/** A filled lane on a paper that is on no page, as the list has it. */
function openUnseen() {
  const seed = openTestPaper()
  fillTestLane(seed.document)
  return openTestPaper({ from: seed.update(), isSeen: false })
}

test('things are sized, turned, stacked, locked, grouped and lined up on a paper that is on no page', () => {
  const { commands, document, said } = openUnseen()
  const { objects } = document.tables
  commands.select(['shape'])
  expect(commands.canReshape(['shape'])).toEqual({ sizes: true, turns: true })
  commands.resizeBy('right')
  commands.turnBy(1)
  commands.toFront()
  commands.toggleLock()
  expect(objects.get('shape')).toMatchObject({ locked: true, box: { width: 130, height: 90 } })
  expect(objects.get('shape')?.box.angle).toBeCloseTo(Math.PI / 12)
  commands.toggleLock()
  commands.select(['shape', 'round'])
  commands.group()
  commands.align('left')
  expect(must(objects.get('shape')).group).toBe(must(objects.get('round')).group)
  expect(said).toEqual([
    '130 by 90',
    'turned to 15',
    'front: 1',
    'locked: 1',
    'unlocked: 1',
    'grouped: 2',
    'already',
  ])
})

test('what is put down without a page comes under the curve, side by side', () => {
  const { commands, document } = openUnseen()
  expect(commands.addLink('https://example.org/een', '')).toBe(true)
  expect(commands.addLink('https://example.org/twee', '')).toBe(true)
  const [one, other] = document.tables.objects.all().filter(({ type }) => type === 'link')
  const { curve } = commands.layout()
  expect(must(one).box.y).toBeGreaterThan(curve.area.y + curve.area.height)
  expect(must(other).box.y).toBe(must(one).box.y)
  const gap = must(other).box.x - (must(one).box.x + must(one).box.width)
  expect(gap).toBeGreaterThan(0)
  expect(gap).toBeLessThan(100)
})

test('nobody looks at it: no picture is fetched', () => {
  const asked = vi.fn((asset: string) => asset)
  const paper = openTestPaper({ isSeen: false, assetUrl: asked })
  const box = { x: 0, y: 2000, width: 100, height: 100 }
  paper.host().things.addObject({ type: 'image', asset: 'photo', box })
  expect(paper.board.contentBounds()).toBeDefined()
  expect(asked).not.toHaveBeenCalled()
})

test('where one left the lane on paper is not forgotten for it', () => {
  const left = openTestPaper({ name: 'bo' })
  left.board.camera.jumpTo({ x: 40, y: 50, zoom: 2 })
  left.stop()
  openTestPaper({ name: 'bo', isSeen: false }).stop()
  const back = openTestPaper({ name: 'bo' })
  back.lookAtLane()
  expect(back.board.camera).toMatchObject({ x: 40, y: 50, zoom: 2 })
  const fresh = openTestPaper({ name: 'cas' })
  fresh.lookAtLane()
  expect(fresh.board.camera).toMatchObject(lanePose(fresh.board, fresh.commands.layout()))
})
