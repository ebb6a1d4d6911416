import '../../src/look/fonts.css'
import '../../src/look/tokens.css'
import '../../src/look/global.css'
import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { createBoard, type NoteObject } from '../../src/canvas/board.ts'
import { BoardStage } from '../../src/canvas/board-stage.tsx'
import { NoteEditor } from '../../src/canvas/note-editor.tsx'
import { paperStyle } from '../../src/screens/lane/paper/paper-style.ts'
import type { Place } from './text-page.ts'

const board = createBoard({ style: paperStyle })
const root = createRoot(must(document.getElementById('board'), 'board'))
let note: NoteObject | undefined
const newLane = () => openLane(new Y.Doc(), { now: () => performance.now() })

/** The text of the open note lies in a lane, as in the product. */
let lane = newLane()
const NOTE = 'note'
const textNow = () => lane.tables.notes.text(NOTE)
let openMs = 0
let opened = 0
const keys: string[] = []

function render() {
  flushSync(() =>
    root.render(
      <BoardStage board={board} label="paper">
        {note && (
          <NoteEditor
            key={opened}
            board={board}
            note={note}
            text={textNow()}
            label="text"
            onSplice={(splices) => {
              for (const splice of splices) lane.tables.notes.editText(NOTE, splice)
            }}
            onHistory={(step) => {
              const { history } = lane
              const result =
                step === 'undo' ? history.undoTyping('notes', NOTE) : history.redoTyping('notes', NOTE)
              return result !== undefined
            }}
            onKey={({ key }) => keys.push(key)}
          />
        )}
      </BoardStage>,
    ),
  )
}

function change() {
  if (!note) return
  note = { ...note, text: textNow() }
  board.setObjects([note])
  render()
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

async function settle(ids: readonly NoteObject[]) {
  const { family, weight } = paperStyle.noteFont
  const letters = ids.map((one) => one.text.slice(0, 2000)).join('')
  await document.fonts.load(`${weight} 20px ${family}`, letters)
  await document.fonts.ready
  await frame()
  await frame()
}

const clear = () => {
  note = undefined
  board.setObjects(
    board.query({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 }).map((id) => ({ id, gone: true })),
  )
}

window.textPage = {
  async open(next, { zoom, width = 200, height = 104 }: Place) {
    clear()
    render()
    lane = newLane()
    lane.change(() => lane.tables.notes.create(NOTE, { text: next }))
    lane.tables.notes.subscribe(NOTE, change)
    opened++
    const made: NoteObject = {
      id: `n${opened}`,
      type: 'note',
      style: 'pain',
      text: next,
      rect: { x: 0, y: 0, width, height },
    }
    await settle([made])
    board.camera.jumpTo({ x: -60 / zoom, y: -60 / zoom, zoom })
    const from = performance.now()
    note = made
    board.setObjects([made])
    render()
    area().getBoundingClientRect()
    openMs = performance.now() - from
    await frame()
  },
  lines() {
    const object = must(note, 'note')
    const layout = board.frame.layoutOf(object)
    return {
      canvas: endsOf(
        textNow(),
        layout.lines.map((line) => line.text),
      ),
      field: fieldEnds(area()),
      count: { canvas: layout.lines.length, field: linesIn(area()) },
      over: overflow(area()),
      openMs,
    }
  },
  text: textNow,
  remote(splice) {
    const other = newLane()
    Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(lane.ydoc))
    other.tables.notes.editText(NOTE, splice)
    Y.applyUpdate(lane.ydoc, Y.encodeStateAsUpdate(other.ydoc))
  },
  async show(texts, { zoom, width = 200, height = 104 }: Place) {
    clear()
    const columns = Math.max(1, Math.floor(board.camera.viewport.width / zoom / (width + 30)))
    const made = texts.map(
      (one, at): NoteObject => ({
        id: `s${at}`,
        type: 'note',
        style: ['pain', 'action', 'trigger', 'improvement'][at % 4] ?? 'pain',
        text: one,
        rect: {
          x: (at % columns) * (width + 30),
          y: Math.floor(at / columns) * (height + 30),
          width,
          height,
        },
      }),
    )
    board.camera.jumpTo({ x: -20 / zoom, y: -20 / zoom, zoom })
    board.setObjects(made)
    render()
    await settle(made)
    await frame()
  },
  layoutMs(long) {
    const object: NoteObject = {
      id: 'long',
      type: 'note',
      style: 'pain',
      text: long,
      rect: { x: 0, y: 0, width: 200, height: 104 },
    }
    const from = performance.now()
    board.heightFor(object)
    return performance.now() - from
  },
  keys,
}
render()

function area(): HTMLTextAreaElement {
  return must(document.querySelector('textarea'), 'field')
}

/** The ends of the lines that are broken, not of those that end by themselves. */
function endsOf(whole: string, lines: readonly string[]): number[] {
  const ends: number[] = []
  let at = 0
  for (const line of lines) {
    at += line.length
    if (whole[at] === '\n') at++
    else ends.push(at)
  }
  return ends.slice(0, -1)
}

/** A field does not tell where its lines end: they are read off an element of the same look. */
function fieldEnds(field: HTMLTextAreaElement): number[] {
  const twin = document.createElement('div')
  twin.style.cssText = field.style.cssText
  twin.style.height = 'auto'
  twin.dir = 'auto'
  twin.style.unicodeBidi = 'plaintext'
  twin.textContent = field.value
  must(field.parentElement, 'sheet').append(twin)
  const ends = lineStarts(twin, parseFloat(field.style.lineHeight))
  twin.remove()
  return ends
}

function lineStarts({ firstChild }: HTMLElement, leading: number): number[] {
  if (!(firstChild instanceof Text)) return []
  const range = document.createRange()
  const starts: number[] = []
  let top: number | undefined
  for (let at = 0; at < firstChild.length; at++) {
    range.setStart(firstChild, at)
    range.setEnd(firstChild, at + 1)
    const box = [...range.getClientRects()].at(-1)
    if (!box || firstChild.data[at] === '\n') continue
    const isBroken = top !== undefined && box.top > top + leading / 2
    if (isBroken && firstChild.data[at - 1] !== '\n') starts.push(at)
    top = Math.max(top ?? box.top, box.top)
  }
  return starts
}

/** How many lines the field has, whichever they are. */
function linesIn(field: HTMLTextAreaElement): number {
  const { height, lineHeight } = field.style
  field.style.height = '0'
  const count = Math.round(field.scrollHeight / parseFloat(lineHeight))
  field.style.height = height
  return count
}

function overflow(field: HTMLTextAreaElement): number {
  const sheet = must(field.parentElement, 'sheet').getBoundingClientRect()
  const box = field.getBoundingClientRect()
  const inside = Math.max(0, field.scrollHeight - field.clientHeight, field.scrollWidth - field.clientWidth)
  return Math.max(inside, sheet.left - box.left, box.right - sheet.right, sheet.top - box.top)
}
