import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openLane, scoreId } from '../lane/lane.ts'
import { openWorkshop, SETTINGS_ID } from '../workshop/workshop.ts'
import { EXPORT_FORMATS } from './formats.ts'
import { exportLane, exportPrepared, type WorkshopExport } from './workshop-export.ts'

const now = () => 0

function small(language: 'nl' | 'en' = 'nl', options: { withPeople?: boolean } = {}): WorkshopExport {
  const workshop = openWorkshop(new Y.Doc(), { now })
  workshop.tables.settings.create(SETTINGS_ID, { goal: 'Minder gebel' })
  workshop.tables.phases.create('late', { name: 'Nazorg', order: 'B' })
  workshop.tables.phases.create('early', { name: 'Kiezen', order: 'A' })
  workshop.tables.channels.create('shop', { name: 'Winkel', order: 'A' })
  workshop.tables.brandValues.create('near', { name: 'Dichtbij', order: 'A' })
  workshop.tables.personas.create('sanne', { name: 'Sanne de Wit', order: 'A' })
  const prepared = exportPrepared(workshop)

  const { tables } = openLane(new Y.Doc(), { now })
  tables.moments.create('m2', { name: 'Bellen', phase: 'late', order: 'A', author: 'anna' })
  tables.moments.create('m1', { name: 'Kopen', phase: 'early', order: 'A', author: 'anna', channel: 'shop' })
  tables.moments.create('m3', { name: 'Zomaar', phase: 'unknown', order: 'A', author: 'gone' })
  tables.moments.patch('m1', { royal: { brandValue: 'near', idea: 'Thuis uitgelegd' } })
  tables.scores.create(scoreId('m1', 'anna'), { value: -3 })
  tables.scores.create(scoreId('m1', 'bert'), { value: 0 })
  const cell = (moment: string, order = 'A') => ({ at: 'cell', moment, order }) as const
  tables.notes.create('n1', {
    kind: 'improvement',
    place: cell('m1'),
    text: 'Eén kaart',
    author: 'anna',
    top: 1,
    fixed: { by: 'Noor', at: 5 },
  })
  tables.notes.create('n2', { kind: 'pain', place: cell('m1', 'B'), text: 'Duur, "te" duur', author: 'bert' })
  tables.notes.create('n3', {
    kind: 'pain',
    place: cell('m1', 'A'),
    text: 'Lange rij',
    author: '',
    shock: true,
  })
  tables.notes.create('n4', {
    kind: 'plain',
    place: { at: 'paper', x: 1, y: 2 },
    text: '=SUM(A1)\nregel 2',
    author: 'anna',
  })
  tables.notes.create('n5', { kind: 'pain', place: cell('m1'), text: 'Weg', author: 'anna' })
  tables.notes.remove(['n5'], { by: 'anna', at: 1 })

  tables.objects.create('o2', { type: 'link', text: 'Voorbeeld', url: 'https://example.org', layer: 'X' })
  tables.objects.create('o1', { type: 'frame', text: 'Later', layer: 'Y', author: 'anna' })
  tables.objects.create('o3', { type: 'stroke', points: [0, 0, 50] })
  tables.comments.create('c2', { at: 2, answers: 'c1', text: 'Ja', author: 'bert' })
  tables.comments.create('c1', { at: 1, on: 'n2', text: 'Klopt dit?', author: 'anna' })

  const found = { order: 'A', author: 'anna', date: '2026-11-29' }
  tables.evidence.create('e2', {
    ...found,
    moment: 'm2',
    kind: 'tried',
    task: 'call',
    seconds: 761,
    text: 'In de wacht',
  })
  tables.evidence.create('e1', {
    ...found,
    moment: 'm1',
    kind: 'link',
    url: 'https://example.org/prijs',
    date: '',
  })
  tables.evidence.create('e3', {
    ...found,
    moment: '',
    kind: 'photo',
    asset: 'abc',
    people: 'people',
    text: 'Wij',
  })

  const group = { id: 'g1', name: 'Groep 1', laneId: 'lane', personaId: 'sanne' }
  return {
    ...{ version: 1, exportedAt: 5, id: 'w', title: 'Proef', language, step: 'plenary', ...prepared },
    members: [{ id: 'anna', name: 'Anna', role: 'participant' }],
    lanes: [
      exportLane(
        { ...openLane(new Y.Doc(), { now }), tables },
        { group, phases: prepared.phases, ...options },
      ),
    ],
  }
}

describe('an export', () => {
  it('has phases and moments in the order of the journey, and nothing that was thrown away', () => {
    const { phases, settings, lanes } = small()
    expect(phases.map(({ name }) => name)).toEqual(['Kiezen', 'Nazorg'])
    expect(settings).toMatchObject({ goal: 'Minder gebel' })
    expect(lanes[0]?.moments.map(({ name }) => name)).toEqual(['Kopen', 'Bellen', 'Zomaar'])
    expect(lanes[0]?.notes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4'])
    expect(lanes[0]?.objects.map(({ id }) => id)).toEqual(['o1', 'o3', 'o2'])
    expect(lanes[0]?.comments.map(({ id }) => id)).toEqual(['c1', 'c2'])
  })

  it('as JSON reads back as it was', () => {
    const workshop = small()
    const read: unknown = JSON.parse(EXPORT_FORMATS.json.write(workshop))
    expect(read).toEqual(JSON.parse(JSON.stringify(workshop)))
  })

  it('as CSV has one row a moment and one a note, in reading order, then things with words, evidence and comments', () => {
    const lines = EXPORT_FORMATS.csv.write(small()).split('\r\n')
    expect(lines).toEqual([
      '\uFEFFgroep,persona,fase,nummer,contactmoment,soort,tekst,kanaal,score,verschil,royal moment,merkwaarde,top drie,geschreven door,datum,meteen opgelost door,hier schamen we ons voor',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,contactmoment,Kopen,Winkel,-1.5,3,Thuis uitgelegd,Dichtbij,,Anna,,,',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,knelpunt,Lange rij,,,,,,,,,,x',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,knelpunt,"Duur, ""te"" duur",,,,,,,,,,',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,verbeteridee,Eén kaart,,,,,,1,Anna,,Noor,',
      'Groep 1,Sanne de Wit,Nazorg,2,Bellen,contactmoment,Bellen,,,,,,,Anna,,,',
      'Groep 1,Sanne de Wit,,3,Zomaar,contactmoment,Zomaar,,,,,,,,,,',
      `Groep 1,Sanne de Wit,,,,post-it,"'=SUM(A1)\nregel 2",,,,,,,Anna,,,`,
      'Groep 1,Sanne de Wit,,,,kader,Later,,,,,,,Anna,,,',
      'Groep 1,Sanne de Wit,,,,link,Voorbeeld https://example.org,,,,,,,,,,',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,bewijs: link,https://example.org/prijs,,,,,,,Anna,,,',
      'Groep 1,Sanne de Wit,Nazorg,2,Bellen,bewijs: zelf gedaan,In de wacht 12:41,,,,,,,Anna,2026-11-29,,',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,opmerking,Klopt dit?,,,,,,,Anna,,,',
      'Groep 1,Sanne de Wit,Kiezen,1,Kopen,opmerking,Ja,,,,,,,,,,',
      '',
    ])
  })

  it('has photos on which people can be recognised only where they are asked for', () => {
    const photosOf = ({ lanes }: WorkshopExport) => lanes[0]?.evidence.map(({ id }) => id)
    expect(photosOf(small())).toEqual(['e1', 'e2'])
    expect(photosOf(small('nl', { withPeople: true }))).toEqual(['e1', 'e2', 'e3'])
    expect(EXPORT_FORMATS.csv.write(small('nl', { withPeople: true }))).toContain(',bewijs: foto,Wij,')
  })

  it('as CSV speaks the language of the workshop', () => {
    expect(EXPORT_FORMATS.csv.write(small('en'))).toContain(',improvement,Eén kaart,')
  })
})
