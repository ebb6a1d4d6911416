import { must } from '@brownpaper/shared/base/assert'
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Board } from './board.ts'
import type { Insets } from './camera.ts'
import { MARGIN_PX, placeEditor } from './editor-place.ts'
import { createFieldText, type FieldState, fieldPart } from './field-text.ts'
import type { Rect } from './geometry.ts'
import { heightFor, textRoom, textTop, type Written } from './note-layout.ts'
import type { FontHeights } from './note-paint.ts'
import { pasteInPart } from './paste-in-part.ts'
import { TAB_SPACES, type TextLayout, WRAP_TOLERANCE } from './text-layout.ts'
import { TEXT_RENDERING } from './text-measure.ts'
import type { Splice } from './text-splice.ts'
import { type HistoryStep, listenForUndo } from './text-undo.ts'

export interface NoteEditorProps {
  readonly board: Board
  /** The note as it lies on the board, or will. Give the component the note's id as its key. */
  readonly note: Written
  /** The document's text right now; others may change it while this person types. */
  readonly text: string
  /** For a screen reader. */
  readonly label: string
  readonly placeholder?: string
  /** CSS pixels at each side that something floats over: the field stays out of them. */
  readonly insets?: Insets
  /** Of the words, for the browser's spelling. Default the page's. */
  readonly language?: string
  /** What was typed, to be done to the document in this order. */
  readonly onSplice: (splices: readonly Splice[]) => void
  /**
   * The person wants their last typing back, or again: the document knows, the browser does not. Answers
   * whether there was any.
   */
  readonly onHistory?: (step: HistoryStep) => boolean
  /** Tab, Mod+Enter and Escape; never while letters are being composed. */
  readonly onKey?: (event: EditorKey) => void
  /** The field lost the focus to something else on the page. */
  readonly onBlur?: () => void
}

export interface EditorKey {
  readonly key: 'tab' | 'enter' | 'escape'
  readonly shift: boolean
}

/** Below this the field grows; on glass the larger one, or phones zoom the page by themselves. */
const MIN_FONT_PX = 13
const MIN_FONT_PX_TOUCH = 16
/** Paper units: room for a line or two, however little the keyboard leaves. */
const LEAST_HEIGHT = 60

/** A real text field over a note: same font, same line breaks, same shrinking as the canvas. */
export function NoteEditor({
  board,
  note,
  text,
  insets = {},
  onSplice,
  onHistory,
  onKey,
  onBlur,
  ...names
}: NoteEditorProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [fieldText] = useState(() => createFieldText(text))
  const place = useRef(() => {})
  const takeStep = useRef((_: HistoryStep) => {})
  /** What changes next is this person's undo. */
  const isStepping = useRef(false)

  useLayoutEffect(() => {
    place.current = () =>
      layOver(must(sheet.current, 'sheet'), must(field.current, 'field'), { board, note, insets })
    takeStep.current = (step) => {
      // Before and after: the change may be shown at once, or there may be none.
      isStepping.current = true
      if (!onHistory?.(step)) isStepping.current = false
    }
  })

  useLayoutEffect(() => {
    const area = must(field.current, 'field')
    show(area, isStepping.current ? fieldText.moved(text) : fieldText.told(text, selectionOf(area)))
    isStepping.current = false
  }, [fieldText, text])

  useLayoutEffect(() => place.current())

  useLayoutEffect(() => {
    const area = must(field.current, 'field')
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
    board.frame.setEditing(note.id)
    const replace = () => place.current()
    const stops = [
      board.camera.subscribe(replace),
      board.on('layoutChange', replace),
      followViewport(replace),
      listenForUndo(area, (step) => takeStep.current(step)),
      () => board.frame.setEditing(undefined),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, note.id])

  const send = (area: HTMLTextAreaElement) => {
    isStepping.current = false
    const splices = fieldText.typed(area.value, area.selectionEnd)
    if (splices.length > 0) onSplice(splices)
    place.current()
  }

  return (
    <div ref={sheet} style={sheetStyle}>
      <textarea
        ref={field}
        aria-label={names.label}
        placeholder={names.placeholder}
        defaultValue={fieldPart(text)}
        lang={names.language}
        spellCheck
        autoComplete="off"
        dir="auto"
        style={fieldStyle}
        onInput={(event) => send(event.currentTarget)}
        onPaste={pasteInPart}
        onCompositionStart={() => fieldText.composes()}
        onCompositionEnd={(event) => {
          const area = event.currentTarget
          // Some browsers tell the last letters only now.
          send(area)
          show(area, fieldText.composed(selectionOf(area)))
          place.current()
        }}
        onKeyDown={(event) => tellKey(event, onKey)}
        onBlur={(event) => {
          // Another window took the focus: the field will have it back.
          if (document.activeElement !== event.currentTarget) onBlur?.()
        }}
      />
    </div>
  )
}

const sheetStyle: CSSProperties = { position: 'absolute', left: 0, top: 0 }

const fieldStyle: CSSProperties = {
  position: 'absolute',
  boxSizing: 'content-box',
  margin: 0,
  padding: 0,
  border: 0,
  outline: 'none',
  resize: 'none',
  overflowX: 'hidden',
  // One that takes room would change where lines break.
  scrollbarWidth: 'none',
  background: 'none',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
  letterSpacing: 0,
  tabSize: TAB_SPACES,
  textAlign: 'start',
  textRendering: TEXT_RENDERING,
  userSelect: 'text',
  WebkitUserSelect: 'text',
}

const selectionOf = ({ selectionStart, selectionEnd }: HTMLTextAreaElement) => ({
  start: selectionStart,
  end: selectionEnd,
})

function show(area: HTMLTextAreaElement, state: FieldState | undefined) {
  if (!state) return
  area.value = state.value
  area.setSelectionRange(state.start, state.end)
}

function tellKey(event: KeyboardEvent<HTMLTextAreaElement>, onKey: NoteEditorProps['onKey']) {
  // While an input method composes, these keys are its own; Safari tells of the last one only by this code.
  if (!onKey || event.nativeEvent.isComposing || event.keyCode === KEY_OF_INPUT_METHOD) return
  const { shiftKey: shift, ctrlKey, metaKey } = event
  const key = event.key === 'Enter' && !(ctrlKey || metaKey) ? undefined : KEYS[event.key]
  if (!key) return
  event.preventDefault()
  event.stopPropagation()
  onKey({ key, shift })
}

const KEY_OF_INPUT_METHOD = 229

const KEYS: Readonly<Record<string, EditorKey['key']>> = { Tab: 'tab', Enter: 'enter', Escape: 'escape' }

interface Laid {
  readonly board: Board
  readonly note: Written
  readonly insets: Insets
}

/** Puts the field where its note's text is drawn, in the same size. */
function layOver(sheet: HTMLElement, area: HTMLTextAreaElement, { board, note, insets }: Laid) {
  const { camera, style } = board
  const written = { ...note, text: area.value }
  const layout = board.frame.layoutOf(written)
  const free = freeArea(sheet, insets)
  const minFontPx = window.matchMedia('(pointer: coarse)').matches ? MIN_FONT_PX_TOUCH : MIN_FONT_PX
  // What is higher than the screen scrolls in a sheet that is not.
  const most = (free.height - 2 * MARGIN_PX) / Math.max(camera.zoom, minFontPx / layout.size)
  const height = Math.min(heightFor(written, style, layout), Math.max(most, LEAST_HEIGHT))
  const box = { ...written, rect: { ...note.rect, height } }
  const corner = camera.paperToScreen(note.rect)
  const { x, y, scale, isFloating } = placeEditor({
    note: { ...corner, width: note.rect.width * camera.zoom, height: height * camera.zoom },
    zoom: camera.zoom,
    fontSize: layout.size,
    minFontPx,
    free,
  })
  const look = style.notes[note.style]
  const hasOwnPaper = isFloating || height !== note.rect.height
  const tilt = hasOwnPaper ? 0 : board.frame.tiltOf(note)
  Object.assign(sheet.style, {
    width: `${note.rect.width * scale}px`,
    height: `${height * scale}px`,
    transform: `translate(${x}px, ${y}px) rotate(${tilt}rad)`,
    background: hasOwnPaper ? (look?.fill ?? style.paper.colour) : 'none',
    borderRadius: '2px',
    boxShadow: hasOwnPaper
      ? `0 1px 2px rgb(${style.shadow} / 0.3), 0 10px 24px -6px rgb(${style.shadow} / 0.5)`
      : 'none',
  })
  const room = textRoom(box, style)
  const top = textTop(box, style, layout)
  // The last line's letters reach below it: with less the field would scroll.
  const needed = layout.lines.length * layout.leading + layout.size / 2
  const scrolls = needed > height - top + layout.size
  Object.assign(area.style, {
    left: `${room.x * scale}px`,
    top: `${top * scale + baselineShift(board.frame.fontHeights(), layout, scale)}px`,
    overflowY: scrolls ? 'auto' : 'hidden',
    width: `${(layout.wrapWidth + WRAP_TOLERANCE) * scale}px`,
    height: `${(scrolls ? Math.min(needed, height - top - layout.size / 4) : needed) * scale}px`,
    fontFamily: style.noteFont.family,
    fontWeight: String(style.noteFont.weight),
    fontSize: `${layout.size * scale}px`,
    lineHeight: `${layout.leading * scale}px`,
    color: look?.ink ?? style.ink,
    caretColor: style.accent,
  })
}

/**
 * Browsers round a font's heights and its half-leading to whole pixels, the canvas does not: how far down a line of
 * the field must go to stand on the same baseline.
 */
function baselineShift({ ascent, descent }: FontHeights, layout: TextLayout, scale: number): number {
  const em = layout.size * scale
  const leading = layout.leading * scale
  const drawn = (leading - (ascent + descent) * em) / 2 + ascent * em
  const above = Math.round(ascent * em)
  const below = Math.round(descent * em)
  return drawn - (Math.floor((leading - above - below) / 2) + above)
}

/** What of the board nothing covers, a phone's keyboard included. */
function freeArea(sheet: HTMLElement, { top = 0, right = 0, bottom = 0, left = 0 }: Insets): Rect {
  const host = (sheet.offsetParent ?? document.body).getBoundingClientRect()
  const seen = window.visualViewport
  const fromTop = Math.max(top, seen ? seen.offsetTop - host.top : 0)
  const toBottom = Math.min(
    host.height - bottom,
    seen ? seen.offsetTop + seen.height - host.top : host.height,
  )
  return {
    x: left,
    y: fromTop,
    width: Math.max(1, host.width - left - right),
    height: Math.max(1, toBottom - fromTop),
  }
}

function followViewport(onChange: () => void): () => void {
  const seen = window.visualViewport
  seen?.addEventListener('resize', onChange)
  seen?.addEventListener('scroll', onChange)
  return () => {
    seen?.removeEventListener('resize', onChange)
    seen?.removeEventListener('scroll', onChange)
  }
}
