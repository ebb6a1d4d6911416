import { cutIntoNotes } from '../lane/clip.ts'
import type { Feeling } from '../lane/feeling.ts'
import { isNoteKind, type NoteKind } from '../lane/note-kind.ts'
import { nameOf } from '../lane/slip-actions.ts'
import { feelingOf, type Mark, markOf, markOfSign, plainWord } from './marks.ts'

/** What the lane and the preparation hold already, which typed lines may speak of. */
export type Known = {
  /** In order. */
  readonly phases: readonly Named[]
  readonly channels: readonly Named[]
  readonly brandValues: readonly Named[]
  /** Of the lane, in order. */
  readonly moments: readonly (Named & { readonly phase: string | undefined })[]
  /** Improvements that are on the lane; `number` is what they are called on paper. */
  readonly ideas: readonly {
    readonly id: string
    readonly text: string
    readonly number?: string | undefined
  }[]
}
export type Named = { readonly id: string; readonly name: string }

export type TypedNote = {
  readonly kind: NoteKind
  readonly text: string
  /** Rank in the top three. */
  readonly top?: number | undefined
}

export type TypedMoment = {
  /** On the lane already; undefined for one to be made. */
  readonly id: string | undefined
  readonly name: string
  /** '' where the workshop has no phases. */
  readonly phase: string
  readonly channel?: string | undefined
  readonly score?: number | undefined
  readonly feeling?: Feeling | undefined
  /** What was written beside the score and is none of the feelings: comes at the curve. */
  readonly words: readonly string[]
  readonly royal?: { readonly idea: string; readonly brandValue: string } | undefined
  readonly notes: readonly TypedNote[]
}

/** What of a line could not be taken as it was meant; `line` counts from 1. */
export type TypedRemark = {
  readonly line: number
  readonly value: string
  readonly what:
    | 'phase-unknown'
    | 'channel-unknown'
    | 'moment-unknown'
    | 'score-odd'
    | 'outside-moment'
    | 'top-many'
    | 'too-much'
}

/** What a typed text would bring onto the lane. Nothing is written by reading. */
export type TypedPlan = {
  /** In the order typed; of a moment that is named twice, once. */
  readonly moments: readonly TypedMoment[]
  /** Notes before any moment: on free paper. */
  readonly loose: readonly TypedNote[]
  /** Improvements on the lane that get a rank. */
  readonly ranks: readonly { readonly id: string; readonly top: number }[]
  readonly remarks: readonly TypedRemark[]
  /** How many notes, and how many scores. */
  readonly notes: number
  readonly scores: number
}

/** More notes at once nobody types; the rest is told as left. */
export const MOST_TYPED = 1000
const MOST_NAME = 120
const MOST_TOP = 3

/** A moment while it is read. */
type Draft = {
  id: string | undefined
  name: string
  phase: string
  /** As it was numbered. */
  number: number | undefined
  channel?: string
  score?: number
  feeling?: Feeling
  words: string[]
  royal?: { idea: string; brandValue: string }
  notes: { kind: NoteKind; text: string; top?: number | undefined }[]
}

/** What a line can be that does not say it. */
export type Usual = NoteKind | 'moment'

export type ReadOptions = {
  /** What a line is that does not say it, once there is a moment; default an action. A bulleted one is never a moment. */
  readonly usual?: Usual | undefined
}

/**
 * Reads a wall that was typed over: one line a note, what it is by the word in front of it, phases and moments as
 * headings. Forgiving: words of two languages, in full or begun, bullets, capitals and blank lines do no harm, and what
 * is not understood becomes a note. Linear in the text.
 */
export function readTyped(text: string, known: Known, { usual = 'action' }: ReadOptions = {}): TypedPlan {
  const moments: Draft[] = []
  const loose: Draft['notes'] = []
  const ranks: { id: string; top: number }[] = []
  const remarks: TypedRemark[] = []
  let phase = firstPhase(known)
  let now: Draft | undefined
  /** Of lines that follow a heading such as "Knelpunten:". */
  let running: Mark | undefined
  let isTop = false
  /** Right under the heading of a phase: what comes first there is a moment. */
  let isUnderPhase = false
  let tops = 0
  let count = 0
  let line = 0

  const remark = (what: TypedRemark['what'], value: string) => remarks.push({ line, what, value })

  function enterMoment(draft: Omit<Draft, 'words' | 'notes'>) {
    isTop = false
    isUnderPhase = false
    running = undefined
    const name = plainWord(draft.name)
    const again = moments.find((one) =>
      draft.id === undefined ? name !== '' && plainWord(one.name) === name : one.id === draft.id,
    )
    if (again === undefined) moments.push({ ...draft, words: [], notes: [] })
    now = again ?? moments.at(-1)
  }

  /** "4." alone is the lane's fourth, or what was typed as such. */
  function goToNumber(number: number, value: string) {
    const there = known.moments[number - 1]
    const typed = moments.find((one) => one.number === number)
    if (there !== undefined) {
      enterMoment({ id: there.id, name: there.name, phase: there.phase ?? phase, number })
    } else if (typed !== undefined) {
      now = typed
      isTop = false
      running = undefined
    } else {
      remark('moment-unknown', value)
      enterMoment({ id: undefined, name: '', phase, number })
    }
  }

  function goToMoment(rest: string, number: number | undefined) {
    if (rest === '') {
      if (number !== undefined) return goToNumber(number, String(number))
      return enterMoment({ id: undefined, name: '', phase, number })
    }
    const { name: whole, score, feeling, channel } = readHeading(rest, known)
    if (score === undefined) remarkOddScore(whole)
    const there = byName(known.moments, whole)
    const isLong = whole.length > MOST_NAME
    enterMoment({
      id: there?.id,
      name: there?.name ?? (isLong ? nameOf(whole) : whole),
      phase: there?.phase ?? phase,
      number,
    })
    if (now === undefined) return
    if (isLong) addNote('plain', whole)
    if (score !== undefined) now.score = score
    if (feeling !== undefined) now.feeling = feeling
    if (channel !== undefined) now.channel = channel
  }

  /** It stays in the name, as it may be one, and is said: a score beyond the scale would go unseen. */
  function remarkOddScore(name: string) {
    const [typed, number = '', word] =
      /[\s|;,:([]([-+−–]\d{1,3})(?:[\s,;]+(\p{L}+))?\s*[)\]]?$/u.exec(name) ?? []
    if (typed === undefined || Math.abs(numberOf(number)) <= 3) return
    if (word === undefined || feelingOf(word) !== undefined) remark('score-odd', number)
  }

  function goToPhase(name: string) {
    isTop = false
    running = undefined
    const found = findPhase(known.phases, name)
    if (found === undefined) remark('phase-unknown', name)
    else {
      phase = found.id
      now = undefined
      isUnderPhase = true
    }
  }

  function addNote(kind: NoteKind, words: string, top?: number) {
    const pieces = cutIntoNotes(words, MOST_TYPED - count).texts
    if (pieces.length === 0 && words.trim() !== '') remark('too-much', words)
    const into = kind === 'plain' || now === undefined ? loose : now.notes
    for (const piece of pieces) into.push({ kind, text: piece, top })
    count += pieces.length
  }

  function setScore(rest: string) {
    if (now === undefined) return remark('outside-moment', rest)
    const { score, feeling, words } = readScore(rest)
    if (score === undefined && /\d/.test(rest)) return remark('score-odd', rest)
    if (score !== undefined) now.score = score
    if (feeling !== undefined && (score ?? now.score) !== undefined) now.feeling = feeling
    else if (feeling !== undefined) now.words.push(rest)
    if (words !== '') now.words.push(words)
  }

  function setChannel(rest: string) {
    if (now === undefined) return remark('outside-moment', rest)
    const found = findByName(known.channels, rest)
    if (found !== undefined) now.channel = found.id
    else {
      // Who leads makes channels: here the word is kept all the same.
      remark('channel-unknown', rest)
      addNote('action', rest)
    }
  }

  function setRoyal(rest: string) {
    if (now === undefined) return remark('outside-moment', rest)
    const value = known.brandValues.find(({ name }) => {
      const plain = plainWord(name)
      return (
        plain !== '' && new RegExp(`[([{@#]\\s*${escaped(plain)}\\s*[)\\]}]?$`, 'u').test(plainWord(rest))
      )
    })
    const idea = value === undefined ? rest : rest.replace(/\s*[([{@#][^([{@#]*$/u, '').trim()
    now.royal = { idea, brandValue: value?.id ?? '' }
  }

  function addTop(words: string, wanted?: number) {
    const top = wanted ?? tops + 1
    if (top > MOST_TOP) remark('top-many', words)
    tops = Math.max(tops, top)
    const rank = top <= MOST_TOP ? top : undefined
    const { text: bare, moment } = readPlace(words)
    const said = plainWord(bare)
    const typed = [...loose, ...moments.flatMap(({ notes }) => notes)].find(
      ({ kind, text: own }) => kind === 'improvement' && plainWord(own) === said,
    )
    const there = known.ideas.find(({ text: own, number }) => plainWord(own) === said || number === said)
    if (typed !== undefined) typed.top = rank
    else if (there !== undefined) {
      if (rank !== undefined) ranks.push({ id: there.id, top: rank })
    } else {
      const before = now
      if (moment !== undefined) now = ofNumber(moment)
      addNote('improvement', now === undefined && moment !== undefined ? words : bare, rank)
      now = before
    }
  }

  /** A moment that is spoken of by its number: one typed, or on the lane. */
  function ofNumber(number: number): Draft | undefined {
    const there = known.moments[number - 1]
    const typed = moments.find((one) => one.number === number || (there && one.id === there.id))
    if (typed !== undefined || there === undefined) return typed
    const fresh: Draft = { ...there, phase: there.phase ?? phase, number, words: [], notes: [] }
    moments.push(fresh)
    return fresh
  }

  function take(mark: Mark, rest: string, number?: number) {
    if (rest === '' && mark !== 'moment' && mark !== 'phase' && mark !== 'top') running = mark
    else if (mark === 'phase') goToPhase(number === undefined ? rest : rest || String(number))
    else if (mark === 'moment') goToMoment(rest, number)
    else if (mark === 'channel') setChannel(rest)
    else if (mark === 'score') setScore(rest)
    else if (mark === 'royal') setRoyal(rest)
    else if (mark === 'top') {
      if (rest !== '') return addTop(rest, number)
      isTop = true
      now = undefined
    } else if (mark === 'improvement' && number !== undefined) addTop(rest, number)
    else if (isNoteKind(mark)) addNote(mark, rest)
  }

  for (const raw of text.split(/\r\n|\r|\n/u)) {
    line++
    const typed = raw.replaceAll(/\p{Cc}+/gu, ' ').trim()
    if (typed === '' || /^[-=_*]{3,}$/u.test(typed)) continue
    const said = readLine(typed, known, isTop)
    if (said.mark !== undefined) take(said.mark, said.rest, said.number)
    else if (isTop) addTop(said.rest)
    else if (running !== undefined) take(running, said.rest)
    else if (isUnderPhase || (usual === 'moment' && (now === undefined || said.rest === typed))) {
      goToMoment(said.rest, undefined)
    } else if (now === undefined) addNote('plain', said.rest)
    else addNote(usual === 'moment' ? 'action' : usual, said.rest)
  }

  return {
    moments,
    loose,
    ranks,
    remarks,
    notes: count,
    scores: moments.filter(({ score }) => score !== undefined).length,
  }
}

/** Where a first moment without a phase goes: on where the lane ends by now. */
const firstPhase = ({ phases, moments }: Known) => moments.at(-1)?.phase ?? phases[0]?.id ?? ''

type Line = { readonly mark: Mark | undefined; readonly rest: string; readonly number?: number | undefined }

const BULLET = /^(?:[•·▪◦●○□☐–—]\s*|[-*]\s+)/u

/** What one line is. */
function readLine(typed: string, known: Known, isTop: boolean): Line {
  const heading = /^(#+|=+)\s*(.*?)\s*=*$/u.exec(typed)
  if (heading !== null) return readHeadline(heading[2] ?? '', (heading[1] ?? '').length, known)
  const bare = typed.replace(BULLET, '')
  const score = /^(?:[-+−–]\s?[0-3]|0)(?:[\s,;]+(\p{L}+))?$/u.exec(typed)
  if (score !== null && !isTop && (score[1] === undefined || feelingOf(score[1]) !== undefined)) {
    return { mark: 'score', rest: typed }
  }
  // Not a time, nor a number with a fraction.
  const numbered = /^(\d{1,3})\s*(?:[.):](?!\d)|\s[-–]\s)\s*(.*)$/u.exec(bare)
  if (numbered !== null) {
    const rest = numbered[2] ?? ''
    const number = Number(numbered[1])
    if (isTop) return { mark: 'top', rest, number: number <= MOST_TOP ? number : undefined }
    // "2. knelpunt: te duur" is a numbered list of notes.
    const inside = rest.includes(':') ? readWord(rest) : undefined
    if (inside?.mark === undefined || inside.mark === 'moment') {
      return { mark: 'moment', rest: inside?.rest ?? rest, number }
    }
    return inside
  }
  if (/^\d{1,3}$/u.test(bare) && !isTop) return { mark: 'moment', rest: '', number: Number(bare) }
  const word = readWord(bare)
  if (word !== undefined) return word
  const sign = markOfSign(bare.charAt(0))
  if (sign !== undefined && !/^\+\s?\d/u.test(bare)) return { mark: sign, rest: bare.slice(1).trim() }
  const phase = /^(?:fase|phase)\s+(.+)$/iu.exec(bare)?.[1] ?? bare
  const isPhase = phase === bare ? byName(known.phases, bare) : findPhase(known.phases, phase)
  if (isPhase !== undefined && !isTop) return { mark: 'phase', rest: phase }
  if (/^top\s*(?:3|drie|three)\s*$/iu.test(bare)) return { mark: 'top', rest: '' }
  return { mark: undefined, rest: bare }
}

/** "# Phase" and "## Moment", as people write headings. */
function readHeadline(text: string, depth: number, known: Known): Line {
  const word = readWord(text)
  if (word?.mark === 'phase' || word?.mark === 'moment' || word?.mark === 'top') return word
  if (/^top\s*(?:3|drie|three)?$/iu.test(text)) return { mark: 'top', rest: '' }
  const numbered = /^(\d{1,3})\s*[.):]?\s*(.*)$/u.exec(text)
  const rest = numbered?.[2] ?? text
  const number = numbered === null ? undefined : Number(numbered[1])
  const isMoment = depth > 1 || findPhase(known.phases, rest) === undefined
  return isMoment && (depth > 1 || number !== undefined)
    ? { mark: 'moment', rest, number }
    : { mark: 'phase', rest }
}

/** "Knelpunt: te duur", "k. te duur", "Top 1: ...", "Moment 4: ..."; undefined when it begins with no such word. */
function readWord(text: string): Line | undefined {
  const found =
    /^(\p{L}[\p{L}\p{M}-]{0,24}(?: \p{L}{1,12})?)\s*(\d{1,3})?\s*(?:[:=]|\s[-–]\s)\s*(.*)$/u.exec(text) ??
    /^(\p{L})(\d)?[.)]\s*(.*)$/u.exec(text) ??
    /^(moment|fase|phase|contactmoment)\s+(\d{1,3})()$/iu.exec(text)
  if (found === null) return undefined
  const [, word = '', digits, rest = ''] = found
  const mark = markOf(word)
  if (mark === undefined) return undefined
  if (mark === 'top' && digits === '3' && rest === '') return { mark, rest }
  const number = digits === undefined || digits === '' ? undefined : Number(digits)
  if (mark === 'moment' && number === undefined) {
    const inside = /^(\d{1,3})\s*(?:[.):]\s*(.*))?$/u.exec(rest)
    if (inside !== null) return { mark, rest: inside[2] ?? '', number: Number(inside[1]) }
  }
  return { mark, rest: rest.trim(), number }
}

/** A moment's heading may end with its channel and its score: "Bellen (telefoon) -2 boos". */
function readHeading(text: string, known: Known) {
  let name = text
  let score: number | undefined
  let feeling: Feeling | undefined
  let channel: string | undefined
  const scored =
    /^(.*?)\s*[([]\s*([-+−–][0-3]|0)(?:[\s,;]+(\p{L}+))?\s*[)\]]$/u.exec(name) ??
    /^(.*?)[\s|;,:]+([-+−–][0-3])(?:[\s,;]+(\p{L}+))?$/u.exec(name)
  const isScore = scored !== null && (scored[3] === undefined || feelingOf(scored[3]) !== undefined)
  if (isScore && (scored[1] ?? '').trim() !== '') {
    name = (scored[1] ?? '').trim()
    score = numberOf(scored[2] ?? '')
    feeling = scored[3] === undefined ? undefined : feelingOf(scored[3])
  }
  const via = /^(.*?)\s*(?:[([]([^()[\]]+)[)\]]|@\s*(.+))$/u.exec(name)
  const found = via === null ? undefined : byName(known.channels, via[2] ?? via[3] ?? '')
  if (via !== null && found !== undefined && (via[1] ?? '') !== '') {
    name = via[1] ?? ''
    channel = found.id
  }
  return { name: name.trim(), score, feeling, channel }
}

/** "-2 boos", "boos (-2)", "+1". */
function readScore(text: string) {
  const found = /([-+−–]?)\s?(\d+)/u.exec(text)
  const number = found === null ? undefined : numberOf(`${found[1]}${found[2]}`)
  const score = number === undefined || Math.abs(number) > 3 ? undefined : number
  const rest = (found === null ? text : text.replace(found[0], ' ')).replaceAll(/[()[\]]/gu, ' ')
  const words = rest.split(/[\s,;/]+/u).filter((word) => word !== '')
  const feeling = words.map(feelingOf).find((one) => one !== undefined)
  const others = words.filter((word) => feelingOf(word) === undefined)
  return { score, feeling, words: others.join(' ') }
}

const numberOf = (text: string) => Number(text.replace(/[−–]/u, '-').replace(/[\s+]/gu, ''))

/** "Bel eerst (moment 4)", "Bel eerst (4)": to which moment it belongs. */
function readPlace(text: string): { readonly text: string; readonly moment: number | undefined } {
  const found = /^(.*?)\s*[([](?:bij |at |moment |m)*\s*(\d{1,3})[)\]]$/iu.exec(text)
  return found === null ? { text, moment: undefined } : { text: found[1] ?? '', moment: Number(found[2]) }
}

function byName<T extends Named>(list: readonly T[], name: string): T | undefined {
  const plain = plainWord(name)
  return plain === '' ? undefined : list.find((one) => plainWord(one.name) === plain)
}

/** By its name; else by the only one whose name begins with these words, or that these words begin with. */
function findByName<T extends Named>(list: readonly T[], name: string): T | undefined {
  const exact = byName(list, name)
  const plain = plainWord(name)
  if (exact !== undefined || plain.length < 3) return exact
  const near = list.filter((one) => {
    const own = plainWord(one.name)
    return own.length >= 3 && (own.startsWith(plain) || plain.startsWith(own))
  })
  return near.length === 1 ? near[0] : undefined
}

/** Also by its number: "Fase 2". */
function findPhase(phases: readonly Named[], text: string): Named | undefined {
  const [, digits, rest = ''] = /^(\d{1,2})?\s*[.):-]?\s*(.*)$/u.exec(text.trim()) ?? []
  const numbered = digits === undefined ? undefined : phases[Number(digits) - 1]
  return findByName(phases, rest === '' ? text : rest) ?? numbered
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
