import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'
import { afterPaint, gridNotes, NOTE_SIDE, PRESS_AT } from './notes.ts'

Object.assign(window, { EXCALIDRAW_ASSET_PATH: '/' })

const COLOURS = ['#ffe48c', '#b8dcf8', '#ffb9aa', '#cdeaa0', '#fff8e3'] as const
const id = (i: number) => `n${i}`

let api: ExcalidrawImperativeAPI
let elements: ReturnType<typeof convertToExcalidrawElements> = []
const ready = new Promise<void>((resolve) => {
  createRoot(document.getElementById('app') as HTMLElement).render(
    <Excalidraw
      excalidrawAPI={(given) => {
        api = given
        resolve()
      }}
    />,
  )
})

/** Where each note's box is among the elements, its text right after it. */
let boxAt = new Map<number, number>()

const boxOf = (i: number) => {
  const element = api.getSceneElementsIncludingDeleted()[boxAt.get(i) ?? -1]
  return element ?? { x: 0, y: 0 }
}

Object.assign(window, {
  bench: {
    ready,
    prepare(n: number) {
      elements = convertToExcalidrawElements(
        gridNotes(n).map(({ x, y, text, colour }, i) => ({
          id: id(i),
          type: 'rectangle',
          x,
          y,
          width: NOTE_SIDE,
          height: NOTE_SIDE,
          backgroundColor: COLOURS[colour] ?? '#ffffff',
          fillStyle: 'solid',
          roughness: 0,
          label: { text, fontSize: 20 },
        })),
        { regenerateIds: false },
      )
      boxAt = new Map(
        elements.flatMap((element, at) =>
          element.type === 'rectangle' ? [[Number(element.id.slice(1)), at]] : [],
        ),
      )
      return { decodeMs: 0, bytes: 0 }
    },
    async load() {
      const started = performance.now()
      api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER })
      await afterPaint()
      return performance.now() - started
    },
    count: () => api.getSceneElements().filter(({ type }) => type === 'rectangle').length,
    setCamera(cx: number, cy: number, zoom: number) {
      const { width, height } = api.getAppState()
      const appState = {
        scrollX: width / 2 / zoom - cx,
        scrollY: height / 2 / zoom - cy,
        zoom: { value: zoom as never },
      }
      api.updateScene({ appState, captureUpdate: CaptureUpdateAction.NEVER })
    },
    fit() {
      const boxes = api.getSceneElements()
      const left = Math.min(...boxes.map(({ x }) => x))
      const top = Math.min(...boxes.map(({ y }) => y))
      const right = Math.max(...boxes.map(({ x, width }) => x + width))
      const bottom = Math.max(...boxes.map(({ y, height }) => y + height))
      const { width, height } = api.getAppState()
      const zoom = Math.min(1, width / (right - left), height / (bottom - top))
      this.setCamera((left + right) / 2, (top + bottom) / 2, zoom)
    },
    camera() {
      const { width, height, scrollX, scrollY, zoom } = api.getAppState()
      return { cx: width / 2 / zoom.value - scrollX, cy: height / 2 / zoom.value - scrollY, zoom: zoom.value }
    },
    notePos(i: number) {
      const { x, y } = boxOf(i)
      return { x, y }
    },
    noteScreen(i: number) {
      const { x, y } = boxOf(i)
      const { scrollX, scrollY, zoom } = api.getAppState()
      return { x: (x + PRESS_AT + scrollX) * zoom.value, y: (y + PRESS_AT + scrollY) * zoom.value }
    },
    select(ids: readonly number[]) {
      const selectedElementIds = Object.fromEntries(ids.map((i) => [id(i), true as const]))
      api.updateScene({ appState: { selectedElementIds }, captureUpdate: CaptureUpdateAction.NEVER })
    },
    remote(moves: readonly { i: number; x: number; y: number }[]) {
      const next = [...api.getSceneElementsIncludingDeleted()]
      for (const { i, x, y } of moves) {
        const at = boxAt.get(i)
        const box = at === undefined ? undefined : next[at]
        if (at === undefined || box === undefined) continue
        for (const place of [at, at + 1]) {
          const element = next[place]
          if (element === undefined) continue
          next[place] = {
            ...element,
            x: element.x + x - box.x,
            y: element.y + y - box.y,
            version: element.version + 1,
            versionNonce: Math.floor(Math.random() * 2 ** 31),
          }
        }
      }
      api.updateScene({ elements: next, captureUpdate: CaptureUpdateAction.NEVER })
    },
  },
})
