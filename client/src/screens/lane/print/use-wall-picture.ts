import { createId } from '@brownpaper/shared/base/ids'
import type { Rect } from '@brownpaper/shared/geometry/rect'
import { createLaneActions } from '@brownpaper/shared/lane/actions'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import { useEffect, useMemo, useState } from 'react'
import * as Y from 'yjs'
import type { BoardStyle } from '../../../canvas/board.ts'
import { useLaneTools } from '../lane-tools.ts'
import { createLaneView, type LaneView } from '../lane-view.ts'
import { type OpenPicture, openPicture } from '../paper/finding/paint-picture.ts'
import { createLaneSheet } from '../paper/lane-sheet.ts'
import type { SheetHost } from '../paper/paper-host.ts'
import { paperStyle } from '../paper/paper-style.ts'
import { useSheetHost } from '../paper/use-sheet-host.ts'

/** White, as what one prints on is; brown would cost the ink of a whole sheet. */
const printStyle: BoardStyle = { ...paperStyle, paper: { colour: '#ffffff' } }

/** Where notes are still to be stuck: paler than a note, with its kind's sign. */
const blankStyle: BoardStyle = {
  ...printStyle,
  notes: Object.fromEntries(
    Object.entries(paperStyle.notes).map(([kind, look]) => [
      kind,
      { ...look, fill: `color-mix(in srgb, ${look.fill} 30%, #ffffff)` },
    ]),
  ),
}

/** An empty wall has so many moments in each phase to write on. */
export const EMPTY_COLUMNS = 3

const nothing = () => {}
/** So long a picture on the paper may take to come before the wall is printed without it. */
const PATIENCE_MS = 10_000
/** Paper units around the lane. */
const EDGE = 20

export type WallPicture = { readonly picture: OpenPicture; readonly bounds: Rect }

/**
 * The wall as it is painted on paper; undefined until it is ready, 'bare' when there is nothing to paint. An empty one has the lane's phases and moments, or
 * blank moments where there are none, and nothing hangs on it.
 */
export function useWallPicture({ isEmpty }: { readonly isEmpty: boolean }): WallPicture | 'bare' | undefined {
  const host = useWallHost(isEmpty)
  const [picture, setPicture] = useState<WallPicture | 'bare'>()
  useEffect(() => {
    let isWanted = true
    const sheet = createLaneSheet(host)
    const stop = sheet.start()
    const { objects } = host.document.tables
    const assets = objects.all().flatMap(({ type, asset }) => (type === 'image' ? [asset] : []))
    const come = () => assets.every((asset) => sheet.pictures.get(asset).state !== 'loading')
    void (async () => {
      const until = performance.now() + PATIENCE_MS
      while (!come() && performance.now() < until) await new Promise((next) => setTimeout(next, 100))
      const source = { board: sheet.board, host: () => host }
      const open = await openPicture(source, 'lane', isEmpty ? blankStyle : printStyle)
      const { x, y, width, height } = host.view.current().layout.bounds
      const bounds = { x: x - EDGE, y: y - EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE }
      if (isWanted) setPicture(open === undefined ? 'bare' : { picture: open, bounds })
    })()
    return () => {
      isWanted = false
      stop()
    }
  }, [host, isEmpty])
  return picture
}

function useWallHost(isEmpty: boolean): SheetHost {
  const host = useSheetHost(nothing)
  const { workshop, document } = useLaneTools()
  return useMemo(() => {
    if (!isEmpty) return host
    const empty = emptyLane(document, workshop.tables.phases.ids())
    // Where there is no name yet there is room to write one.
    const words = { ...host.words, unnamed: '' }
    return { ...host, document: empty, view: squareView(createLaneView(empty, workshop)), words }
  }, [host, document, workshop, isEmpty])
}

/** Real notes are as high as they are wide, whatever is written on them. */
function squareView(view: LaneView): LaneView {
  view.setHeights((_note, atLeast, width) => Math.max(atLeast, width))
  return { ...view, isFollowed: view.isFollowed, setHeights: nothing }
}

function emptyLane({ tables }: LaneDocument, phases: readonly string[]): LaneDocument {
  const empty = openLane(new Y.Doc(), { now: Date.now })
  const actions = createLaneActions(empty, {
    newId: () => createId((length) => crypto.getRandomValues(new Uint8Array(length))),
    random: Math.random,
    now: Date.now,
    author: () => '',
  })
  const moments = tables.moments.all()
  for (const { id, author, phase, order, name } of moments)
    empty.tables.moments.create(id, { author, phase, order, name })
  if (moments.length === 0) {
    for (const phase of phases) for (let at = 0; at < EMPTY_COLUMNS; at++) actions.addMoment({ phase })
  }
  // A place for each kind at each moment, to stick a note on.
  const places = empty.tables.moments
    .ids()
    .flatMap((moment) => ROW_KINDS.map((kind) => ({ kind, text: '', to: { at: 'cell', moment } as const })))
  actions.addNotes(places)
  return empty
}
