import { byOrder } from '../base/order.ts'
import { stopwatchText } from '../base/stopwatch-text.ts'
import { groupScore } from '../journey/score.ts'
import { scoreOf } from '../lane/lane.ts'
import { type NoteKind, ROW_KINDS } from '../lane/note-kind.ts'
import { isFixed, isShock } from '../lane/note-marks.ts'
import type { LaneExport, WorkshopExport } from './workshop-export.ts'

/** One row a moment, a note, a thing with words, a piece of evidence and a comment, to sort and count in a spreadsheet. */
type CsvRow = {
  readonly group: string
  readonly persona: string
  readonly phase?: string | undefined
  /** Its number in the lane, from 1. */
  readonly number?: number | undefined
  readonly moment?: string | undefined
  readonly kind: string
  readonly text: string
  readonly channel?: string | undefined
  readonly score?: number | undefined
  readonly spread?: number | undefined
  readonly royal?: string | undefined
  readonly brandValue?: string | undefined
  readonly top?: number | undefined
  /** Who made an improvement on the spot. */
  readonly fixed?: string | undefined
  /** What a group is ashamed of is marked with an x. */
  readonly shock?: string | undefined
  readonly author?: string | undefined
  /** Of evidence: the day it is from. */
  readonly date?: string | undefined
}

const WORDS = {
  nl: {
    columns: {
      group: 'groep',
      persona: 'persona',
      phase: 'fase',
      number: 'nummer',
      moment: 'contactmoment',
      kind: 'soort',
      text: 'tekst',
      channel: 'kanaal',
      score: 'score',
      spread: 'verschil',
      royal: 'royal moment',
      brandValue: 'merkwaarde',
      top: 'top drie',
      author: 'geschreven door',
      date: 'datum',
      fixed: 'meteen opgelost door',
      shock: 'hier schamen we ons voor',
    },
    kinds: {
      moment: 'contactmoment',
      trigger: 'aanleiding',
      action: 'actie',
      pain: 'knelpunt',
      improvement: 'verbeteridee',
      plain: 'post-it',
      text: 'tekst',
      stroke: 'tekening',
      shape: 'vorm',
      connector: 'verbinding',
      image: 'afbeelding',
      emoji: 'emoji',
      frame: 'kader',
      link: 'link',
      comment: 'opmerking',
      photo: 'bewijs: foto',
      screenshot: 'bewijs: schermafdruk',
      document: 'bewijs: document',
      found: 'bewijs: link',
      tried: 'bewijs: zelf gedaan',
    },
  },
  en: {
    columns: {
      group: 'group',
      persona: 'persona',
      phase: 'phase',
      number: 'number',
      moment: 'moment',
      kind: 'kind',
      text: 'text',
      channel: 'channel',
      score: 'score',
      spread: 'difference',
      royal: 'royal moment',
      brandValue: 'brand value',
      top: 'top three',
      author: 'written by',
      date: 'date',
      fixed: 'fixed on the spot by',
      shock: 'we are ashamed of this',
    },
    kinds: {
      moment: 'moment',
      trigger: 'trigger',
      action: 'action',
      pain: 'pain point',
      improvement: 'improvement',
      plain: 'note',
      text: 'text',
      stroke: 'drawing',
      shape: 'shape',
      connector: 'connector',
      image: 'picture',
      emoji: 'emoji',
      frame: 'frame',
      link: 'link',
      comment: 'comment',
      photo: 'evidence: photo',
      screenshot: 'evidence: screenshot',
      document: 'evidence: document',
      found: 'evidence: link',
      tried: 'evidence: tried out',
    },
  },
} as const

/**
 * Comma-separated (RFC 4180), with a byte order mark by which spreadsheets know that it is Unicode. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(workshop: WorkshopExport): string {
  const { columns } = WORDS[workshop.language]
  const names = Object.keys(columns) as (keyof CsvRow)[]
  const rows = workshop.lanes.flatMap((lane) => laneRows(lane, workshop))
  const lines = [Object.values(columns), ...rows.map((row) => names.map((name) => row[name]))]
  return `\uFEFF${lines.map((line) => line.map(writeCell).join(',')).join('\r\n')}\r\n`
}

function laneRows(lane: LaneExport, workshop: WorkshopExport): CsvRow[] {
  const { kinds } = WORDS[workshop.language]
  const names = nameFinders(workshop)
  const whose = { group: lane.group.name, persona: names.persona(lane.group.personaId) ?? '' }
  const ofMoment = new Map(lane.moments.map((moment) => [moment.id, [] as LaneExport['notes'][number][]]))
  const loose: LaneExport['notes'][number][] = []
  for (const note of lane.notes) {
    const cell = note.place.at === 'cell' ? ofMoment.get(note.place.moment) : undefined
    ;(cell ?? loose).push(note)
  }
  const noteRow = (note: LaneExport['notes'][number]): CsvRow => ({
    ...whose,
    kind: kinds[note.kind],
    text: note.text,
    top: note.top,
    // somebody did, also where nobody said who
    fixed: isFixed(note) ? note.fixed?.by || 'x' : undefined,
    shock: isShock(note) ? 'x' : undefined,
    author: names.member(note.author),
  })
  const momentRows = lane.moments.flatMap((moment, index): CsvRow[] => {
    const place = { phase: names.phase(moment.phase), number: index + 1, moment: moment.name }
    const scores = lane.scores.filter(({ id }) => scoreOf(id).moment === moment.id)
    const score = groupScore(scores.map(({ value }) => value))
    const row: CsvRow = {
      ...whose,
      ...place,
      kind: kinds.moment,
      text: moment.name,
      channel: names.channel(moment.channel),
      score: score?.median,
      spread: score?.spread,
      royal: moment.royal?.idea,
      brandValue: names.brandValue(moment.royal?.brandValue),
      author: names.member(moment.author),
    }
    const notes = [...(ofMoment.get(moment.id) ?? [])].sort(byCell)
    return [row, ...notes.map((note) => ({ ...noteRow(note), ...place }))]
  })
  const thingRows = lane.objects.flatMap((thing): CsvRow[] => {
    const text = wordsOf(thing)
    return text === ''
      ? []
      : [{ ...whose, kind: kinds[thing.type], text, author: names.member(thing.author) }]
  })
  const commentRows = lane.comments.map((comment): CsvRow => {
    const { text, author } = comment
    return { ...whose, ...placeOf(comment), kind: kinds.comment, text, author: names.member(author) }
  })
  const evidenceRows = lane.evidence.map((found): CsvRow => {
    const { kind, date, author } = found
    const place = momentPlace(momentIndex(lane, found.moment))
    const words = { kind: kinds[kind === 'link' ? 'found' : kind], text: evidenceWords(found) }
    return { ...whose, ...place, ...words, date, author: names.member(author) }
  })
  return [...momentRows, ...loose.map(noteRow), ...thingRows, ...evidenceRows, ...commentRows]

  /** A comment on a note, or an answer to one, belongs to the note's moment. */
  function placeOf({ on, answers }: LaneExport['comments'][number]) {
    const first = lane.comments.find(({ id }) => id === answers)
    const note = lane.notes.find(({ id }) => id === (on ?? first?.on))
    const index =
      note?.place.at === 'cell' ? momentIndex(lane, note.place.moment) : momentIndex(lane, on ?? first?.on)
    return momentPlace(index)
  }

  function momentPlace(index: number) {
    const moment = lane.moments[index]
    return moment && { phase: names.phase(moment.phase), number: index + 1, moment: moment.name }
  }
}

const momentIndex = ({ moments }: LaneExport, id: string | undefined) =>
  moments.findIndex((moment) => moment.id === id)

/** What a thing says; a link also where it leads. */
function wordsOf({ type, text, url, emoji }: LaneExport['objects'][number]): string {
  if (type === 'emoji') return emoji
  return type === 'link' ? [text, url].filter((one) => one !== '').join(' ') : text
}

/** What it shows, where it leads, and how many minutes and seconds it took. */
function evidenceWords({ text, url, seconds }: LaneExport['evidence'][number]): string {
  const took = seconds === undefined ? '' : stopwatchText(seconds)
  return [text, url, took].filter((one) => one !== '').join(' ')
}

/** As one reads a column: row by row, and in a cell from the first note to the last. */
function byCell(a: LaneExport['notes'][number], b: LaneExport['notes'][number]): number {
  const rows = rowOf(a.kind) - rowOf(b.kind)
  if (rows !== 0 || a.place.at !== 'cell' || b.place.at !== 'cell') return rows
  return byOrder({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order })
}

function rowOf(kind: NoteKind): number {
  const index = (ROW_KINDS as readonly NoteKind[]).indexOf(kind)
  return index === -1 ? ROW_KINDS.length : index
}

function nameFinders({ phases, channels, brandValues, personas, members }: WorkshopExport) {
  const find = (records: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(records.map(({ id, name }) => [id, name]))
    return (id: string | undefined) => (id === undefined ? undefined : names.get(id))
  }
  return {
    phase: find(phases),
    channel: find(channels),
    brandValue: find(brandValues),
    persona: find(personas),
    member: find(members),
  }
}

function writeCell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
