import { describe, expect, test } from 'vitest'
import { type Known, MOST_TYPED, readTyped } from './read-typed.ts'

const known: Known = {
  phases: [
    { id: 'choose', name: 'Kiezen en afsluiten' },
    { id: 'use', name: 'Gebruiken' },
    { id: 'bill', name: 'Rekening' },
  ],
  channels: [
    { id: 'phone', name: 'Telefoon' },
    { id: 'mail', name: 'E-mail' },
  ],
  brandValues: [{ id: 'honest', name: 'Eerlijk' }],
  moments: [],
  ideas: [],
}
const there: Known = {
  ...known,
  moments: [
    { id: 'm1', name: 'Folder zien', phase: 'choose' },
    { id: 'm2', name: 'Bellen', phase: 'use' },
  ],
  ideas: [
    { id: 'i1', text: 'Bel zelf terug', number: '2c' },
    { id: 'i2', text: 'Grotere letters', number: '1d' },
  ],
}

describe('a wall typed over', () => {
  test('is one line a note, its kind by the word in front, in Dutch, English and short', () => {
    const { moments, remarks } = readTyped(
      `# Gebruiken
       1. Bellen met de klantenservice
       Aanleiding: de rekening is hoog
       a: ik zoek het nummer
       Kanaal: telefoon
       knelpunt: twintig minuten wachten
       Pain point: nobody knows my name
       ! drie keer hetzelfde verhaal
       Emotie: -2 boos
       Verbeteridee: bel zelf terug`,
      known,
    )
    expect(remarks).toEqual([])
    expect(moments).toEqual([
      {
        id: undefined,
        name: 'Bellen met de klantenservice',
        phase: 'use',
        number: 1,
        channel: 'phone',
        score: -2,
        feeling: 'angry',
        words: [],
        notes: [
          { kind: 'trigger', text: 'de rekening is hoog' },
          { kind: 'action', text: 'ik zoek het nummer' },
          { kind: 'pain', text: 'twintig minuten wachten' },
          { kind: 'pain', text: 'nobody knows my name' },
          { kind: 'pain', text: 'drie keer hetzelfde verhaal' },
          { kind: 'improvement', text: 'bel zelf terug' },
        ],
      },
    ])
  })

  test('may be no more than moments with a score and a top three', () => {
    const plan = readTyped(
      `Fase Kiezen
1. Folder zien +1
2. Winkel in (telefoon) (0)
fase: Rekening
3. Rekening komt −3 boos
Top 3
1. Waarschuw vooraf (3)
2. Eén vast bedrag
3. Bel zelf (bij 2)`,
      known,
    )
    expect(plan.moments.map(({ name, phase, score }) => [name, phase, score])).toEqual([
      ['Folder zien', 'choose', 1],
      ['Winkel in', 'choose', 0],
      ['Rekening komt', 'bill', -3],
    ])
    expect(plan.moments[1]?.channel).toBe('phone')
    expect(plan.moments[2]).toMatchObject({
      feeling: 'angry',
      notes: [{ kind: 'improvement', text: 'Waarschuw vooraf', top: 1 }],
    })
    expect(plan.loose).toEqual([{ kind: 'improvement', text: 'Eén vast bedrag', top: 2 }])
    expect(plan.moments[1]?.notes).toEqual([{ kind: 'improvement', text: 'Bel zelf', top: 3 }])
    expect(plan).toMatchObject({ notes: 3, scores: 3, remarks: [] })
  })

  test('takes lines under a word of their own, bullets and blank lines', () => {
    const { moments } = readTyped(
      `## Bellen

Knelpunten:
- te duur
• te laat
Ideeën:
* 2 dagen eerder bellen
v2: goedkoper`,
      known,
    )
    expect(moments[0]?.notes).toEqual([
      { kind: 'pain', text: 'te duur' },
      { kind: 'pain', text: 'te laat' },
      { kind: 'improvement', text: '2 dagen eerder bellen' },
      { kind: 'improvement', text: 'goedkoper', top: 2 },
    ])
  })

  test('makes a note of what it does not understand', () => {
    const { moments } = readTyped('m: Bellen\nLet op: 10:30 was te laat\n10:30 bellen\n3.5 sterren', known)
    expect(moments[0]?.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['action', 'Let op: 10:30 was te laat'],
      ['action', '10:30 bellen'],
      ['action', '3.5 sterren'],
    ])
  })

  test('lays lines without any heading on free paper', () => {
    expect(readTyped('te duur\nte laat', known)).toMatchObject({
      moments: [],
      loose: [
        { kind: 'plain', text: 'te duur' },
        { kind: 'plain', text: 'te laat' },
      ],
    })
  })

  test('a line right under a phase is a moment, and every plain line where one says so', () => {
    const text = 'Gebruiken\nFolder\nik lees hem\n- te klein'
    expect(readTyped(text, known).moments.map(({ name }) => name)).toEqual(['Folder'])
    const { moments } = readTyped(text, known, { usual: 'moment' })
    expect(moments.map(({ name }) => name)).toEqual(['Folder', 'ik lees hem'])
    expect(moments[1]?.notes).toEqual([{ kind: 'action', text: 'te klein' }])
  })

  test('adds to a moment that is there, by its name or its number', () => {
    const { moments } = readTyped('bellen.\nmoment: BELLEN\nk: wachten\n1.\n! klein\nMoment 2\n! duur', there)
    expect(moments).toMatchObject([
      { id: 'm2', name: 'Bellen', phase: 'use', notes: [{ text: 'wachten' }, { text: 'duur' }] },
      { id: 'm1', name: 'Folder zien', phase: 'choose', notes: [{ text: 'klein' }] },
    ])
  })

  test('ranks an idea that is there, and one that was typed before', () => {
    const { ranks, moments } = readTyped('2.\nv: Korter\nTop drie:\n1 - bel zelf terug\n2 - korter', there)
    expect(ranks).toEqual([{ id: 'i1', top: 1 }])
    expect(moments[0]?.notes).toEqual([{ kind: 'improvement', text: 'Korter', top: 2 }])
  })

  test('ranks a printed idea by its number', () => {
    expect(readTyped('Top 3\n1. 1D\n2. 2c', there).ranks).toEqual([
      { id: 'i2', top: 1 },
      { id: 'i1', top: 2 },
    ])
  })

  test('keeps a feeling of its own words at the curve', () => {
    const { moments } = readTyped('m: Bellen\ngevoel: -2 machteloos\nm: Brief\ngevoel: boos', known)
    expect(moments[0]).toMatchObject({ score: -2, words: ['machteloos'] })
    expect(moments[1]).toMatchObject({ words: ['boos'] })
    expect(moments[1]?.score).toBeUndefined()
  })

  test('a royal moment may name its brand value', () => {
    const { moments } = readTyped('m: Bellen\nroyal: Een taart (eerlijk)\nm: Brief\nwauw: bloemen', known)
    expect(moments.map(({ royal }) => royal)).toEqual([
      { idea: 'Een taart', brandValue: 'honest' },
      { idea: 'bloemen', brandValue: '' },
    ])
  })

  test('tells of a score beyond the scale behind a moment, which keeps its name', () => {
    const plan = readTyped('1. Winkel in +9 blij\n2. Bellen (-5)\n3. Tarief +50 euro\n4. Opgelost +3', known)
    expect(plan.remarks).toEqual([
      { line: 1, what: 'score-odd', value: '+9' },
      { line: 2, what: 'score-odd', value: '-5' },
    ])
    expect(plan.scores).toBe(1)
  })

  test('tells what it could not take as it was meant, by line', () => {
    const plan = readTyped(
      's: 2\n# Nazorg\nmoment: Bellen\nkanaal: fax\ncijfer: 8\n12.\ntop 1: a\ntop: b\ntop: c\ntop: d',
      known,
    )
    expect(plan.remarks).toEqual([
      { line: 1, what: 'outside-moment', value: '2' },
      { line: 2, what: 'phase-unknown', value: 'Nazorg' },
      { line: 4, what: 'channel-unknown', value: 'fax' },
      { line: 5, what: 'score-odd', value: '8' },
      { line: 6, what: 'moment-unknown', value: '12' },
      { line: 10, what: 'top-many', value: 'd' },
    ])
    expect(plan.moments[0]?.notes).toEqual([{ kind: 'action', text: 'fax' }])
  })

  test('cuts a line too long for a note, and stops at more notes than anybody types', () => {
    const long = readTyped(`m: x\n! ${'woord '.repeat(600)}`, known)
    expect(long.moments[0]?.notes.length).toBeGreaterThan(1)
    const many = readTyped(Array.from({ length: MOST_TYPED + 2 }, (_, at) => `n: ${at}`).join('\n'), known)
    expect(many.notes).toBe(MOST_TYPED)
    expect(many.remarks.map(({ what }) => what)).toEqual(['too-much', 'too-much'])
  })
})
