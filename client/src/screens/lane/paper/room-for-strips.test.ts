import { LANE_SIZES } from '@brownpaper/shared/lane/layout'
import { beforeAll, expect, test } from 'vitest'
import { lanePose } from './lane-pose.ts'
import { standInForPage } from './test-page.ts'
import { fillTestLane, openTestPaper, type TestPaper } from './test-paper.ts'

beforeAll(standInForPage)

let made = 0

function openLane(): TestPaper {
  const paper = openTestPaper({ name: `strips${made++}` })
  fillTestLane(paper.document)
  paper.board.camera.resize({ width: 1440, height: 730 })
  paper.lookAtLane()
  return paper
}

const poseOf = ({ board: { camera } }: TestPaper) => ({ x: camera.x, y: camera.y, zoom: camera.zoom })
const phasesTop = ({ commands, board }: TestPaper) =>
  board.camera.paperToScreen({ x: 0, y: commands.layout().strips.y - LANE_SIZES.tape }).y
const setStrips = (paper: TestPaper, height: number) => paper.host().view.setStrips(height)

test('a paper that fits its window fits it with strips too, and again once they are gone', () => {
  const paper = openLane()
  const before = poseOf(paper)
  setStrips(paper, 200)
  expect(poseOf(paper)).toEqual(lanePose(paper.board, paper.commands.layout()))
  expect(poseOf(paper).y).toBe(before.y - 200)
  setStrips(paper, 0)
  expect(poseOf(paper)).toEqual(before)
})

test('strips make nothing smaller for as long as the rows of steps and channels are in view', () => {
  const paper = openLane()
  const { zoom } = poseOf(paper)
  const { viewport } = paper.board.camera
  setStrips(paper, 60)
  expect(poseOf(paper).zoom).toBe(zoom)
  setStrips(paper, 600)
  const { rows } = paper.commands.layout()
  const channel = rows.find(({ kind }) => kind === 'channel')
  const bottom = paper.board.camera.paperToScreen({ x: 0, y: (channel?.y ?? 0) + (channel?.height ?? 0) }).y
  expect(bottom).toBeLessThan(viewport.height)
  expect(poseOf(paper).zoom).toBeLessThan(zoom)
  expect(poseOf(paper).zoom).toBeGreaterThan(0.5)
})

test('nothing moves under the hands of who holds a slip', () => {
  const paper = openLane()
  setStrips(paper, 200)
  const before = poseOf(paper)
  paper.holdNew({ what: 'slip', id: 'slip', kind: 'action' }, { x: 700, y: 500 })
  setStrips(paper, 120)
  expect(poseOf(paper)).toEqual(before)
})

test('who moved the paper keeps the phases one sees where they are as strips come and go', () => {
  const paper = openLane()
  paper.board.camera.panBy(-30, -10)
  const before = phasesTop(paper)
  for (const height of [200, 120, 0]) {
    setStrips(paper, height)
    expect(phasesTop(paper)).toBeCloseTo(before)
  }
  paper.board.camera.panBy(0, -400)
  const below = poseOf(paper)
  setStrips(paper, 200)
  expect(poseOf(paper)).toEqual(below)
})
