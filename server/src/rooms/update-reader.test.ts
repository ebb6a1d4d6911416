import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readUpdate } from './update-facts.ts'

/** Documents several people have written in every way Yjs knows, some of it deleted, some of it missing. */
function someUpdates(seed: string): Uint8Array[] {
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const docs = [1, 2, 3].map((client) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = client * 1000 + below(1000)
    return ydoc
  })
  const updates: Uint8Array[] = []
  for (const ydoc of docs) ydoc.on('update', (update: Uint8Array) => updates.push(update))
  const act: ((ydoc: Y.Doc) => void)[] = [
    (ydoc) => ydoc.getMap('m').set(`k${below(5)}`, [below(9), { a: ['é 🟨', null, undefined, 1.5, true] }]),
    (ydoc) => ydoc.getMap('m').set(`k${below(5)}`, Uint8Array.of(1, 2, 3)),
    (ydoc) => ydoc.getMap('m').delete(`k${below(5)}`),
    (ydoc) => ydoc.getMap('t').set(`t${below(3)}`, new Y.Text('één 🟨')),
    (ydoc) => ydoc.getMap('n').set(`n${below(3)}`, new Y.Map([['in', new Y.Array()]])),
    (ydoc) => ydoc.getText('x').insert(below(ydoc.getText('x').length + 1), 'letters 🟨'),
    (ydoc) => ydoc.getText('x').length > 3 && ydoc.getText('x').delete(below(3), 2),
    (ydoc) => ydoc.getText('x').length > 3 && ydoc.getText('x').format(0, 3, { bold: true }),
    (ydoc) => ydoc.getText('x').insertEmbed(0, { image: 'x' }),
    (ydoc) => ydoc.getArray('a').insert(0, [new Y.XmlElement('p'), 'x', 7]),
    (ydoc) => ydoc.getMap('s').set('doc', new Y.Doc({ guid: 'inner' })),
  ]
  for (let n = 0; n < 120; n++) {
    const ydoc = docs[below(3)] as Y.Doc
    act[below(act.length)]?.(ydoc)
    if (below(4) === 0) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
  }
  const whole = docs.map((ydoc) => Y.encodeStateAsUpdate(ydoc))
  const gaps = Y.mergeUpdates(updates.filter((_, index) => index % 7 !== 3))
  return [...updates, ...whole, gaps, Y.mergeUpdates(whole)]
}

describe('an update', () => {
  it('is read as Yjs reads it', () => {
    for (let n = 0; n < 20; n++) {
      for (const update of someUpdates(`seed ${n}`)) {
        const { structs, ds } = Y.decodeUpdate(update)
        const facts = readUpdate(update)
        const covered = facts?.spans.reduce((sum, { from, to }) => sum + to - from, 0)
        const real = structs.filter((struct) => !(struct instanceof Y.Skip))
        expect(covered).toBe(real.reduce((sum, { length }) => sum + length, 0))
        expect(new Map(facts?.deletions.clients)).toEqual(
          new Map([...ds.clients].map(([client, ranges]) => [client, ranges.map((range) => ({ ...range }))])),
        )
      }
    }
  })

  it('of half its bytes, or with any byte changed, is read or refused, never worse', () => {
    const random = seededRandom('bytes')
    for (const update of someUpdates('a seed').slice(-5)) {
      expect(readUpdate(update.subarray(0, update.length - 1))).toBeUndefined()
      for (let n = 0; n < 300; n++) {
        const changed = update.slice()
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
        readUpdate(changed)
      }
    }
  })
})

/** An update of one client: what is written in `write`, after the head that announces so many structs. */
function crafted(structs: number, write: (encoder: encoding.Encoder) => void, deletions?: typeof write) {
  const encoder = encoding.createEncoder()
  for (const value of [1, structs, 7, 0]) encoding.writeVarUint(encoder, value)
  write(encoder)
  if (deletions === undefined) encoding.writeVarUint(encoder, 0)
  else deletions(encoder)
  return encoding.toUint8Array(encoder)
}

/** An item in the root map `m`, of this kind of content. */
function item(encoder: encoding.Encoder, content: number): void {
  encoding.writeUint8(encoder, content | 0x20)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(encoder, 'm')
  encoding.writeVarString(encoder, 'k')
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('what nobody honest sends is refused', () => {
  it.each([
    ['a part of no length', crafted(1, (to) => encoding.writeUint16(to, 0))],
    [
      'a clock beyond counting',
      crafted(2, (to) => {
        for (const _ of [1, 2]) {
          encoding.writeUint8(to, 0)
          encoding.writeVarUint(to, Number.MAX_SAFE_INTEGER - 1)
        }
      }),
    ],
    ['more parts than it has bytes', crafted(0xffff_ffff, () => {})],
    [
      'a list longer than it has bytes',
      crafted(1, (to) => {
        item(to, 8)
        encoding.writeVarUint(to, 0xffff_ffff)
      }),
    ],
    [
      'a value of 65 lists in lists',
      crafted(1, (to) => {
        item(to, 8)
        encoding.writeVarUint(to, 1)
        encoding.writeAny(to, JSON.parse(nested(65)))
      }),
    ],
    [
      'the same as JSON',
      crafted(1, (to) => {
        item(to, 5)
        encoding.writeVarString(to, nested(65))
      }),
    ],
    [
      'a value of lists in lists without end',
      crafted(1, (to) => {
        item(to, 8)
        encoding.writeVarUint(to, 1)
        for (let n = 0; n < 500_000; n++) for (const byte of [117, 1]) encoding.writeUint8(to, byte)
      }),
    ],
    [
      'letters that are none',
      crafted(1, (to) => {
        item(to, 4)
        encoding.writeVarUint8Array(to, Uint8Array.of(0xff, 0xfe))
      }),
    ],
  ])('%s', (_what, update) => {
    expect(readUpdate(update)).toBeUndefined()
  })

  it('and what lies at the limit is read', () => {
    const update = crafted(2, (to) => {
      item(to, 8)
      encoding.writeVarUint(to, 1)
      encoding.writeAny(to, JSON.parse(nested(64)))
      item(to, 5)
      encoding.writeVarString(to, JSON.stringify({ text: `"${nested(99)}\\` }))
    })
    expect(readUpdate(update)?.parts).toBe(2)
    expect(readUpdate(update, 3)?.parts).toBe(2)
    expect(readUpdate(update, 2)).toBeUndefined()
  })
})
