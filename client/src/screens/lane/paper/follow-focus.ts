import type { Rect } from '../../../canvas/board.ts'
import type { LaneFocus } from '../lane-focus.ts'
import type { LanePaper } from './lane-paper.ts'
import { INSETS } from './lane-pose.ts'
import { idOf, thingOf } from './paper-objects.ts'
import type { PaperSpot } from './paper-spot.ts'

/** Keeps the paper's selection and the list's place in step, both ways, until the answer is called. */
export function followFocus({ board, store, commands }: LanePaper, focus: LaneFocus): () => void {
  /** While the list leads, what the paper says back is an echo. */
  let isLed = false

  const tell = () => {
    if (isLed) return
    const { spot } = store.get()
    const selected = [...board.selection]
    focus.set(selected.length > 0 || spot === undefined ? selected : placeOf(spot), 'paper')
  }

  const follow = () => {
    isLed = true
    const [first] = focus.get()
    const spot = first === undefined ? undefined : spotOfPlace(first)
    if (spot === undefined) commands.select(focus.get())
    else commands.goTo(spot)
    isLed = false
    const rect = first === undefined ? undefined : board.object(first)?.rect
    // Never under the hands of who is typing on the paper.
    if (spot === undefined && rect !== undefined && store.get().editing === undefined) show(rect)
  }

  const show = (rect: Rect) => {
    const { visible, zoom } = board.camera
    const isSeen =
      rect.x >= visible.x &&
      rect.y >= visible.y &&
      rect.x + rect.width <= visible.x + visible.width &&
      rect.y + rect.height <= visible.y + visible.height - INSETS.bottom / zoom
    if (isSeen) return
    board.camera.animateTo({
      x: rect.x + rect.width / 2 - visible.width / 2,
      y: rect.y + rect.height / 2 - visible.height / 2,
      zoom,
    })
  }

  const stops = [
    board.on('selectionChange', tell),
    store.subscribe(tell),
    focus.subscribe((by) => {
      if (by === 'list') follow()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** A moment's name, channel and point of the curve are places one walks to, not things that lie on the paper. */
const PLACES = { head: 'head', channel: 'channel', evidence: 'evidence', face: 'curve' } as const

function spotOfPlace(id: string): PaperSpot | undefined {
  const thing = thingOf(id)
  // What belongs to no moment is in no column.
  if (thing.id === '' || !isPlace(thing.what)) return undefined
  return { moment: thing.id, row: PLACES[thing.what], index: 0 }
}

const isPlace = (what: string): what is keyof typeof PLACES => Object.hasOwn(PLACES, what)

/** An empty cell is no line of the list: its moment is. */
function placeOf({ moment, row }: PaperSpot): readonly string[] {
  if (row === 'channel' || row === 'evidence') return [idOf[row](moment)]
  return [row === 'curve' ? idOf.face(moment) : idOf.head(moment)]
}
