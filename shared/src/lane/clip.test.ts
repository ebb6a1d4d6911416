import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clipNotes,
  clipText,
  cutIntoNotes,
  MAX_NOTE_CHARACTERS,
  MAX_PASTED_NOTES,
  pasteClip,
} from './clip.ts'
import type { Moment, Note, NotePlace } from './lane.ts'
import { layoutLane } from './layout.ts'
import type { NoteKind } from './note-kind.ts'

const moment = (id: string): Moment => ({
  id,
  removed: undefined,
  author: '',
  phase: 'p',
  order: id,
  channel: undefined,
  royal: undefined,
  name: id,
})
const note = (id: string, kind: NoteKind, place: NotePlace): Note => ({
  id,
  removed: undefined,
  author: '',
  late: false,
  kind,
  place,
  top: undefined,
  fixed: undefined,
  shock: false,
  size: undefined,
  group: undefined,
  locked: false,
  layer: '',
  text: id,
})
const cell = (moment: string): NotePlace => ({ at: 'cell', moment, order: 'a' })

function laneWith(...notes: Note[]) {
  const moments = ['m1', 'm2', 'm3'].map(moment)
  const phases = [{ id: 'p', name: 'p' }]
  return layoutLane({ phases, moments, notes, words: [], scores: new Map() })
}

describe('copied notes', () => {
  const notes = [note('b', 'pain', cell('m3')), note('a', 'action', cell('m2'))]
  const layout = laneWith(...notes)
  const clip = clipNotes(layout, notes)

  it('are lines of text elsewhere', () => {
    expect(clipText(clip)).toBe('a\nb')
  })

  it('keep their columns and rows among each other', () => {
    expect(pasteClip(layout, clip, { at: 'cell', moment: 'm1', kind: 'trigger' })).toEqual([
      { kind: 'action', text: 'a', to: { at: 'cell', moment: 'm1' } },
      { kind: 'pain', text: 'b', to: { at: 'cell', moment: 'm2' } },
    ])
  })

  it('of one kind take the kind of the row they come in', () => {
    const one = clipNotes(layout, notes.slice(0, 1))
    expect(pasteClip(layout, one, { at: 'cell', moment: 'm1', kind: 'improvement' })).toEqual([
      { kind: 'improvement', text: 'b', to: { at: 'cell', moment: 'm1' } },
    ])
  })

  it('lie on free paper as they lay in the lane', () => {
    const [a, b] = pasteClip(layout, clip, { at: 'paper', x: 1000, y: 2000 })
    expect(a?.to).toEqual({ at: 'paper', x: 1000, y: 2000 })
    expect(b?.to.at === 'paper' && b.to.x > 1000 && b.to.y > 2000).toBe(true)
  })
})

describe('text from elsewhere', () => {
  it('becomes a note a line, without bullets and empty lines', () => {
    expect(cutIntoNotes('- een\r\n\r\n• twee\t2\n  drie ')).toEqual({
      texts: ['een', 'twee 2', 'drie'],
      lines: 3,
      isCut: false,
    })
  })

  it('of a megabyte is cut off and says so', () => {
    for (const text of ['woorden en zo '.repeat(75_000), 'x'.repeat(1_000_000), 'regel\n'.repeat(170_000)]) {
      const { texts, isCut } = cutIntoNotes(text)
      expect(isCut).toBe(true)
      expect(texts).toHaveLength(MAX_PASTED_NOTES)
    }
  })

  it('keeps all its letters in notes of a sensible size', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z😀 \n]{0,900}$/u), { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const { texts, isCut } = cutIntoNotes(text)
        for (const one of texts) expect(one.length).toBeLessThanOrEqual(MAX_NOTE_CHARACTERS)
        const bare = (all: string) => all.replaceAll(/\s/g, '')
        if (!isCut) expect(bare(texts.join(''))).toBe(bare(text))
        expect(texts.join('').isWellFormed()).toBe(true)
      }),
    )
  })
})
