import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestSide, resolveEnds } from './connector-ends.ts'
import { type ConnectorEnd, objects, SIDES } from './objects.ts'

const boxes = new Map([
  ['a', { x: 0, y: 0, width: 100, height: 100 }],
  ['b', { x: 300, y: 0, width: 100, height: 100 }],
])
const boxOf = (id: string) => boxes.get(id)

describe('the ends of a connector', () => {
  it('lie on the sides that face each other, unless somebody chose one', () => {
    const [from, to] = resolveEnds(
      [
        { to: 'a', side: undefined },
        { to: 'b', side: undefined },
      ],
      boxOf,
    )
    expect(from).toEqual({ x: 100, y: 50, side: 'right', on: 'a' })
    expect(to).toEqual({ x: 300, y: 50, side: 'left', on: 'b' })
    const [chosen] = resolveEnds(
      [
        { to: 'a', side: 'top' },
        { x: 0, y: 900 },
      ],
      boxOf,
    )
    expect(chosen).toMatchObject({ x: 50, y: 0, side: 'top' })
  })

  it('follow the sides of a box that is turned', () => {
    const turned = { x: 0, y: 0, width: 100, height: 50, angle: Math.PI }
    expect(nearestSide(turned, { x: 500, y: 25 })).toBe('left')
  })

  it('rest where they last were when what they hung on is gone', () => {
    const gone = { to: 'gone', side: 'left', rest: { x: 7, y: 8 } } as const
    expect(resolveEnds([gone, { to: 'b', side: 'left' }], boxOf)[0]).toEqual({
      x: 7,
      y: 8,
      side: undefined,
      on: undefined,
    })
  })

  it('that never knew a place lie at the other end, or at the origin', () => {
    const gone = { to: 'gone', side: undefined }
    expect(resolveEnds([gone, { x: 3, y: 4 }], boxOf)[0]).toMatchObject({ x: 3, y: 4 })
    expect(resolveEnds([gone, gone], boxOf)[0]).toMatchObject({ x: 0, y: 0 })
  })

  it('are read as they were written', () => {
    const coordinate = fc.integer({ min: -30_000, max: 30_000 })
    const point = fc.record({ x: coordinate, y: coordinate })
    const end: fc.Arbitrary<ConnectorEnd> = fc.oneof(
      point,
      fc.record({ to: fc.string(), side: fc.option(fc.constantFrom(...SIDES), { nil: undefined }) }),
      fc.record({ to: fc.string(), side: fc.constantFrom(...SIDES, undefined), rest: point }),
    )
    const { ends } = objects.parts
    fc.assert(
      fc.property(fc.tuple(end, end), (both) => {
        expect(ends.read(ends.write({ ends: both }))).toEqual({ ends: both })
      }),
    )
  })

  it('of any kind of nonsense are no ends', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(() => objects.parts.ends.read(stored)).not.toThrow()
      }),
    )
  })
})
