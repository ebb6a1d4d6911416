import type { Point, Rect } from '@brownpaper/shared/geometry/rect'
import type { BoardObject } from '../../../canvas/board.ts'
import { cornersOf, rectAround } from '../../../canvas/geometry.ts'
import { type Growth, grownBoxes } from '../../../canvas/grown-boxes.ts'
import { MOST_FRAMED } from '../../../canvas/handles.ts'
import { boxOf } from '../../../canvas/objects.ts'
import type { PaperParts } from './paper-commands.ts'
import type { Direction } from './paper-spot.ts'

export type ReshapeParts = Pick<PaperParts, 'board' | 'host'> & {
  /** Does something with what is selected, if one may write and not all of it is locked. */
  readonly withSelected: (then: (ids: readonly string[]) => void) => void
  readonly reveal: (rect: Rect) => void
}

/** Paper units a press makes wider or higher. */
const STEP = 10
/** A press makes larger by so much, and smaller again by as much. */
const FACTOR = 1.1
/** Degrees. */
const TURN = 15
const TURN_A_LITTLE = 1

const GROWTHS: Readonly<Record<Direction, Point>> = {
  right: { x: STEP, y: 0 },
  left: { x: -STEP, y: 0 },
  down: { x: 0, y: STEP },
  up: { x: 0, y: -STEP },
}

/** Making larger and turning without a pointer: each press says what it came to, and presses in a row are one step. */
export function createReshapeCommands({ board, host, withSelected, reveal }: ReshapeParts) {
  const things = () => host().things
  const words = () => host().words.reshape

  const sizable = (ids: readonly string[]) =>
    changeable(ids).filter(({ resize = 'none' }) => resize !== 'none')

  function changeable(ids: readonly string[]): readonly BoardObject[] {
    const locked = new Set(things().heldAmong(ids))
    return ids.flatMap((id) => (locked.has(id) ? [] : (board.object(id) ?? [])))
  }

  function grow(growth: Growth, name: string) {
    withSelected((ids) => {
      if (ids.length > MOST_FRAMED) return host().say(words().tooMany(ids.length))
      const objects = sizable(ids)
      if (objects.length === 0) return host().say(words().hasNoSize)
      const before = objects.map(({ rect }) => rect)
      host().document.history.inSeries(`${name} ${ids}`, () =>
        things().resizeThings([...grownBoxes(objects, growth)].map(([id, box]) => ({ id, box }))),
      )
      const after = objects.flatMap(({ id }) => board.object(id) ?? [])
      const isSame = after.every(({ rect }, at) => isSameSize(rect, before[at]))
      host().announce(isSame ? words().noFurther : sizeOf(after), 'size')
      reveal(boundsOf(after))
    })
  }

  function sizeOf(objects: readonly BoardObject[]): string {
    const [only] = objects
    const { width, height } = objects.length === 1 && only !== undefined ? boxOf(only) : boundsOf(objects)
    return words().sized(Math.round(width), Math.round(height))
  }

  /** The loose end of a connector that is selected alone goes a little that way. */
  function pullLooseEnd(way: Point): boolean {
    const [id, ...others] = board.selection
    const ends = id === undefined ? undefined : host().document.tables.objects.get(id)?.ends
    if (id === undefined || ends === undefined || others.length > 0) return false
    withSelected(() => {
      const [from, to] = ends
      const pulled = (end: Point): Point => ({ x: end.x + way.x, y: end.y + way.y })
      if ('to' in to && 'to' in from) return host().say(words().bothEndsFast)
      host().document.history.inSeries(`end ${id}`, () =>
        things().setEnds(id, 'to' in to ? ['to' in from ? from : pulled(from), to] : [from, pulled(to)]),
      )
      host().announce(words().endPulled, 'size')
    })
    return true
  }

  function turn(way: 1 | -1, isLittle: boolean) {
    withSelected((ids) => {
      const objects = changeable(ids).filter(isTurnable)
      const [only] = objects
      if (only === undefined) return host().say(words().staysUpright)
      const by = objects.length === 1 ? stepFrom(degreesOf(only), way, isLittle) : way * stepOf(isLittle)
      const turning = objects.map(({ id }) => id)
      host().document.history.inSeries(`turn ${ids}`, () =>
        things().rotateThings(turning, (by * Math.PI) / 180),
      )
      const after = objects.length === 1 ? board.object(only.id) : undefined
      host().announce(after === undefined ? words().turnedBy(by) : words().turnedTo(degreesOf(after)), 'turn')
    })
  }

  return {
    /** Wider, narrower, higher or lower. */
    resizeBy(direction: Direction) {
      const { x, y } = GROWTHS[direction]
      if (!pullLooseEnd({ x, y })) grow({ width: x, height: y }, 'size')
    },
    larger: () => grow({ factor: FACTOR }, 'size'),
    smaller: () => grow({ factor: 1 / FACTOR }, 'size'),
    /** 1 is with the clock. */
    turnBy: (way: 1 | -1, { isLittle } = { isLittle: false }) => turn(way, isLittle),
    /** What of these there is to make larger, and to turn. */
    canReshape: (ids: readonly string[]) => ({
      sizes: sizable(ids).length > 0,
      turns: changeable(ids).some(isTurnable),
    }),
  }
}

const isTurnable = (object: BoardObject) =>
  object.rotates === true || object.resize === 'ends' || (object.type === 'custom' && isLoose(object))

/** A connector with an end that nothing holds. */
const isLoose = ({ ends, ties = [] }: { readonly ends?: unknown; readonly ties?: readonly string[] }) =>
  ends !== undefined && ties.length < 2

const boundsOf = (objects: readonly BoardObject[]) =>
  rectAround(objects.flatMap((object) => [...cornersOf(boxOf(object))]))

const isSameSize = (rect: Rect, other: Rect | undefined) =>
  rect.width === other?.width && rect.height === other.height

const stepOf = (isLittle: boolean) => (isLittle ? TURN_A_LITTLE : TURN)

/** From 0 up to 360. */
const degreesOf = (object: BoardObject) =>
  ((Math.round((boxOf(object).angle * 180) / Math.PI) % 360) + 360) % 360

/** On to the next whole step, as a hand with Shift held would turn it. */
function stepFrom(degrees: number, way: 1 | -1, isLittle: boolean): number {
  const step = stepOf(isLittle)
  const beyond = ((degrees % step) + step) % step
  if (way > 0) return step - beyond
  return beyond === 0 ? -step : -beyond
}
