import type { Point } from '@brownpaper/shared/geometry/rect'
import type { Board } from '../../../canvas/board.ts'
import { toolset } from '../../../canvas/tools/toolset.ts'
import { randomId } from '../../../platform/ids.ts'
import { openKeptFiles } from '../../../platform/kept-files.ts'
import { createIntake, type ImageIntake, readBox } from './image-intake.ts'
import { createLaneSheet, type LaneSheet, type SheetOptions } from './lane-sheet.ts'
import { createPaperCommands, type PaperCommands } from './paper-commands.ts'
import { createPaperGestures, type PaperGestures } from './paper-gestures.ts'
import type { PaperHost } from './paper-host.ts'
import type { PaperStore } from './paper-state.ts'

/** A lane's paper on a board: shows what the lane holds, and does what people do with it. */
export type LanePaper = Pick<PaperGestures, 'holdNew' | 'dropNew' | 'lightMoment'> & {
  readonly board: Board
  readonly store: PaperStore
  readonly commands: PaperCommands
  readonly images: ImageIntake
  /** Where the pointer last was over the paper. */
  pointer(): Point | undefined
  /** What it works with now. */
  host(): PaperHost
  /** The screen changed what the paper works with. */
  setHost(host: PaperHost): void
  /** Puts the camera where one left this lane, or at its beginning. */
  lookAtLane(): void
  /** Follows the lane and the board until the answer is called. */
  start(): () => void
}

/** A sheet with hands on it from the beginning; it works as well where it is on no page. */
export function createLanePaper(first: PaperHost, options?: SheetOptions): LanePaper {
  const sheet = createLaneSheet(first, options)
  const paper = layHandsOn(sheet, first)
  return {
    ...paper,
    setHost(next) {
      paper.setHost(next)
      sheet.setHost(next)
    },
    start() {
      const stops = [paper.start(), sheet.start()]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Hands on a sheet that may be shown already; its own host and start stay the sheet's. */
export function layHandsOn(sheet: LaneSheet, first: PaperHost): LanePaper {
  let host = first
  const { board, store, pictures, pointer, lookAtLane } = sheet
  board.takeTools(toolset)
  const images = createIntake({
    lane: first.handle.laneId,
    readPlace: readBox,
    files: openKeptFiles(),
    newId: randomId,
    upload: (file, onProgress) => host.upload(file, onProgress),
    canWrite: () => host.mayDraw,
    onPlaced: (image) => commands.placeImage(image),
    onRefused: (code) => host.say(host.words.imageRefused(code)),
    onWaiting: () => host.say(host.words.imageLater),
  })
  const parts = { board, store, images, pictures, host: () => host, pointer }
  const commands = createPaperCommands(parts)
  const gestures = createPaperGestures({ ...parts, commands, showDrop: sheet.showDrop })

  return {
    board,
    store,
    commands,
    images,
    holdNew: gestures.holdNew,
    dropNew: gestures.dropNew,
    lightMoment: gestures.lightMoment,
    pointer,
    host: () => host,
    setHost(next) {
      host = next
      commands.obey()
    },
    lookAtLane,
    start() {
      const stops = [
        sheet.take({ ...gestures, images, leave: commands.leave }),
        gestures.listen(),
        images.start(),
      ]
      return () => {
        commands.leave()
        for (const stop of stops) stop()
      }
    },
  }
}
