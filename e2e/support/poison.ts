import * as Y from 'yjs'

/** Values of every type a document can hold; none is what a field expects, or all of it. */
const STRANGE: readonly (() => unknown)[] = [
  () => 5,
  () => 'text',
  () => null,
  () => true,
  () => [],
  () => ({}),
  () => ['pain', 5, {}],
  () => ['pain', 1e308, -1e308],
  () => ['pain', Number.NaN, Number.POSITIVE_INFINITY],
  () => ['pain', 'nowhere', '0'],
  () => ({ value: 'much', feeling: 9, author: 7, late: 'yes', top: 99, createdAt: 'now' }),
  () => ({ value: 1e9, channel: ['x'], royal: { brandValue: 7, idea: {} }, moment: 3, dx: 'a' }),
  () => ({ name: 7, order: {}, face: 'https://elsewhere.example/x.png', colour: -1.5, icon: 5 }),
  () => ({ name: 'n'.repeat(4000), order: '~', face: 'asset:../../x', colour: 1e9, icon: 'none' }),
  () => ({ royal: 'yes', moment: '__proto__', dx: 1e308, dy: -1e308, goal: 'g'.repeat(4000) }),
  () => ({ departments: 5, customerWord: 'nobody', customerOther: [], wallOpens: { at: 1 }, goal: 3 }),
  () => [1e308, Number.NaN, Number.POSITIVE_INFINITY, -5, {}],
  () => [1e9, -1e9, 0, 1e300, 1e300],
  () => [['strange-base-0', 'inside'], ['x', 'top', Number.NaN, 'y'], 7],
  () => [
    [1e300, Number.NaN],
    [1e300, -1e300],
  ],
  () => [['strange-ends-27'], ['half-27', 'left', 5, 6]],
  () => ({
    type: 'frame',
    form: 'star',
    author: {},
    text: 9,
    asset: '../../secret',
    emoji: 'x'.repeat(4000),
  }),
  () => ({ type: 'stroke', pen: 'broom', points: [1, 2, 'x', Number.NaN, 1e300, 7], width: -1, height: 'a' }),
  () => ({ type: 'image', asset: 'https://elsewhere.example/x.png' }),
  () => ({ type: 'link', url: 'javascript:alert(1)' }),
  () => ({ type: 'connector', form: 5 }),
  () => ({ type: 'hologram', box: 5 }),
  () => ({ size: Number.NaN, ink: 'plaid', fill: 7, dashed: 'dotted', width: -1e300, height: '1' }),
  () => ({ group: 5, locked: 'yes', layer: {}, size: { width: Number.NaN, height: -3 } }),
  () => ({ group: 'g'.repeat(400), locked: true, layer: '~'.repeat(400), size: { width: 1e300 } }),
  () => ({ on: {}, answers: [], x: Number.NaN, y: 1e300, at: 'now', resolvedBy: 5, resolvedAt: 'x' }),
  () => ({ on: 'strange-base-0', answers: 'half-0', x: 1e300, y: -1e300, at: -1e300 }),
  () => new Uint8Array([1, 2, 3]),
  () => new Y.Map([['author', 'x']]),
  () => Y.Array.from([1, 2]),
  () => new Y.Text('a text'),
  () => new Y.XmlFragment(),
]

/** 100,000 points, as a pen left lying on a tablet makes them. */
const LONG_STROKE = {
  type: 'stroke',
  points: Array.from({ length: 300_000 }, (_, at) => at % 60),
  width: 0,
  height: 0,
}

/** Ids that mean something elsewhere. */
const IDS = ['__proto__', 'constructor', 'toString', '', ' ', '"]</script>', 'a/b/c', '/', 'x'.repeat(300)]

export const LANE_PARTS = {
  notes: ['base', 'place', 'top', 'size', 'hold', 'layer', 'removed', 'text'],
  moments: ['base', 'place', 'channel', 'royal', 'removed', 'text'],
  scores: ['base', 'removed'],
  words: ['base', 'place', 'removed', 'text'],
  objects: ['base', 'box', 'ends', 'look', 'hold', 'layer', 'removed', 'text'],
  comments: ['base', 'pin', 'state', 'removed', 'text'],
} as const

export const WORKSHOP_PARTS = {
  settings: ['base', 'goal', 'scopeIn', 'customerWord', 'wallOpens', 'departments'],
  personas: ['base', 'name', 'face', 'colour', 'iQuestion', 'order', 'removed'],
  phases: ['base', 'name', 'order', 'removed'],
  brandValues: ['base', 'name', 'promise', 'order', 'removed'],
  channels: ['base', 'name', 'icon', 'owner', 'isExternal', 'order', 'removed'],
  goals: ['base', 'text', 'baseline', 'target', 'due', 'order', 'removed'],
  insights: ['base', 'text', 'value', 'persona', 'channel', 'order', 'removed'],
  communications: ['base', 'name', 'image', 'link', 'order', 'removed'],
  nextSteps: ['base', 'what', 'who', 'when', 'order', 'removed'],
  approvals: ['base', 'removed'],
} as const

type Parts = Readonly<Record<string, readonly string[]>>

/** Writes wrong types into every part of every table, beside good ones, under new ids and those that are there. */
export function poison(ydoc: Y.Doc, tables: Parts): void {
  ydoc.transact(() => {
    for (const [table, parts] of Object.entries(tables)) {
      for (const part of parts) {
        const map = ydoc.getMap(`${table}.${part}`)
        STRANGE.forEach((make, at) => {
          map.set(`strange-${part}-${at}`, make())
          if (part !== 'base') return
          // its other parts are strange in another way each
          for (const other of parts) {
            if (other === 'removed') continue
            const value = other === 'base' ? {} : STRANGE[(at + other.length) % STRANGE.length]?.()
            ydoc.getMap(`${table}.${other}`).set(`half-${at}`, value)
          }
        })
        // once: a hundred of these would be a matter of size, not of sense
        if (table === 'objects' && part === 'base') map.set('long-stroke', LONG_STROKE)
        if (part !== 'removed') for (const id of IDS) map.set(id, part === 'text' ? new Y.Text(id) : {})
      }
    }
  })
}
