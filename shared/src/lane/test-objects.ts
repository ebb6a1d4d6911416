import type { NewObject } from './new-object.ts'
import type { ObjectType } from './objects.ts'

/** A box for tests, in paper units. */
export const boxAt = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height })
/** A zigzag drawn harder and harder. */
export const STROKE_POINTS = [0, 1, 2, 3, 4].map((at) => ({
  x: 300 + at * 20,
  y: 50 + (at % 2) * 30,
  pressure: at / 5,
}))

/** One of each type; every test that goes over them covers a type that is added. */
export const ONE_OF_EACH: Readonly<Record<ObjectType, NewObject>> = {
  text: { type: 'text', box: boxAt(0, 0), text: 'Zo gaat het nu' },
  stroke: { type: 'stroke', pen: 'pen', points: STROKE_POINTS, look: { ink: 'red' } },
  shape: { type: 'shape', form: 'ellipse', box: boxAt(0, 200), text: 'balie', look: { fill: 'yellow' } },
  connector: {
    type: 'connector',
    form: 'arrow',
    ends: [
      { to: 'free', side: 'right' },
      { x: 900, y: 900 },
    ],
  },
  image: { type: 'image', asset: 'a1', box: boxAt(600, 0), text: 'de wachtrij' },
  emoji: { type: 'emoji', emoji: '😀', box: boxAt(60, 420, 40, 40) },
  frame: { type: 'frame', box: boxAt(-50, -50, 900, 700), text: 'Ideeën' },
  link: { type: 'link', url: 'https://example.org', box: boxAt(600, 300), text: 'voorbeeld' },
}
