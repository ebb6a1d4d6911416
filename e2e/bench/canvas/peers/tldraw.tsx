import { createRoot } from 'react-dom/client'
import { Box, type Editor, type TLShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { afterPaint, gridNotes, NOTE_SIDE, PRESS_AT } from './notes.ts'

const COLOURS = ['yellow', 'light-blue', 'light-red', 'light-green', 'white'] as const
const id = (i: number) => `shape:n${i}` as TLShapeId

let editor: Editor
let shapes: readonly object[] = []
const ready = new Promise<void>((resolve) => {
  createRoot(document.getElementById('app') as HTMLElement).render(
    <Tldraw
      options={{ maxShapesPerPage: 20_000 }}
      onMount={(mounted) => {
        editor = mounted
        resolve()
      }}
    />,
  )
})

Object.assign(window, {
  bench: {
    ready,
    prepare(n: number) {
      shapes = gridNotes(n).map(({ x, y, text, colour }, i) => ({
        id: id(i),
        type: 'note',
        x,
        y,
        props: { richText: toRichText(text), color: COLOURS[colour] },
      }))
      return { decodeMs: 0, bytes: 0 }
    },
    async load() {
      const started = performance.now()
      editor.createShapes(shapes as never)
      editor.zoomToFit({ immediate: true, force: true })
      await afterPaint()
      return performance.now() - started
    },
    count: () => editor.getCurrentPageShapeIds().size,
    setCamera(cx: number, cy: number, zoom: number) {
      const { w, h } = editor.getViewportScreenBounds()
      editor.setCamera(
        { x: w / 2 / zoom - cx, y: h / 2 / zoom - cy, z: zoom },
        { immediate: true, force: true },
      )
    },
    fit() {
      const box = editor.getCurrentPageBounds()
      if (box) editor.zoomToBounds(Box.From(box), { immediate: true, force: true, inset: 0 })
    },
    camera() {
      const { center } = editor.getViewportPageBounds()
      return { cx: center.x, cy: center.y, zoom: editor.getZoomLevel() }
    },
    notePos(i: number) {
      const shape = editor.getShape(id(i))
      return { x: shape?.x ?? 0, y: shape?.y ?? 0 }
    },
    noteScreen(i: number) {
      const shape = editor.getShape(id(i))
      const { x, y } = editor.pageToViewport({ x: (shape?.x ?? 0) + PRESS_AT, y: (shape?.y ?? 0) + PRESS_AT })
      return { x, y }
    },
    select(ids: readonly number[]) {
      editor.setSelectedShapes(ids.map(id))
    },
    remote(moves: readonly { i: number; x: number; y: number }[]) {
      editor.store.mergeRemoteChanges(() => {
        const moved = moves.flatMap(({ i, x, y }) => {
          const shape = editor.getShape(id(i))
          return shape ? [{ ...shape, x, y }] : []
        })
        editor.store.put(moved)
      })
    },
    noteSide: NOTE_SIDE,
  },
})
