import { createId } from '../../shared/src/base/ids.ts'
import { seededRandom } from '../../shared/src/base/seeded-random.ts'
import { NOTE_KINDS } from '../../shared/src/lane/note-kind.ts'
import { Contract } from '../support/contract.ts'
import { until } from '../support/until.ts'
import { Browser, type Site } from '../sync/browser.ts'
import { type Contents, contentsOf, differences, textOf } from './contents.ts'
import type { Desk } from './desk.ts'
import { Ledger, wordsIn } from './ledger.ts'
import { Person } from './person.ts'
import { type Deed, type Plan, planHistory } from './plan.ts'
import { pass } from './weather.ts'

type Lead = { readonly workshopId: string; readonly token: string }
type Group = { readonly id: string; readonly laneId: string }
type TrayItem = { readonly id: string; readonly memberId: string; readonly records: readonly object[] }

/** How many ms a command adds to the stopped timer: a digit of its own, so that the sum tells how often each was done. */
const DIGIT = 4
const MOST_COMMANDS = 8
/** A client gives up on a command before this. */
const COMMAND_MS = 4000
/** How long things may take to come to rest, also on a machine that has much else to do. */
const PATIENCE_MS = 60_000

/** One history: a workshop of its own, its people, what they do, and whether all is well at the end. */
export class History {
  readonly number: number
  readonly problems: string[] = []
  readonly log: string[] = []
  readonly ledger = new Ledger()
  readonly #plan: Plan
  readonly #sites: readonly Site[]
  readonly #contract: Contract
  readonly #random: () => number
  readonly #people: Person[] = []
  readonly #commands: { answer: Promise<{ ok: boolean; code?: string }>; outcome: string }[] = []
  #lead: Lead = { workshopId: '', token: '' }
  #groups: readonly Group[] = []
  #began = performance.now()
  #timerMs = 0

  /** The people are spread over the sites. */
  constructor(sites: readonly Site[], seed: string, number: number) {
    this.number = number
    this.#sites = sites
    this.#contract = new Contract(this.#site(number))
    this.#plan = planHistory(seed, number)
    this.#random = seededRandom(`${seed}/run/${number}`)
  }

  #site(number: number): Site {
    const site = this.#sites[number % this.#sites.length]
    if (site === undefined) throw new Error('There is nowhere to go')
    return site
  }

  get #laneId(): string {
    return this.#group(0).laneId
  }

  #group(at: number): Group {
    const group = this.#groups[at]
    if (group === undefined) throw new Error(`No group ${at}`)
    return group
  }

  tell(what: string): void {
    this.log.push(`${((performance.now() - this.#began) / 1000).toFixed(3)} ${what}`)
  }

  readonly #wrong = (what: string): void => {
    this.tell(`WRONG: ${what}`)
    this.problems.push(what)
  }

  fail(error: Error): void {
    this.tell(`FAILED: ${error.stack}`)
    this.problems.push(error.message)
  }

  /** Makes the workshop and brings everyone in; while the server is well. */
  async begin(): Promise<void> {
    const post = (path: string, body: unknown, token?: string) => this.#contract.post(path, body, token)
    const made = await post('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
    this.#lead = made as Lead
    const { workshopId, token } = this.#lead
    const path = `/api/workshops/${workshopId}`
    const view = await this.#contract.get(path, token)
    this.#groups = view.groups as Group[]
    await this.#contract.put(`${path}/step`, { kind: 'groups' }, token)
    for (const type of ['timer.start', 'timer.pause'] as const) {
      const command = type === 'timer.start' ? { type, ms: 3_600_000 } : { type }
      await post(`${path}/commands`, { id: type.replace('.', '-'), command }, token)
    }
    const me = await this.#contract.get(`${path}/me`, token)
    const joined = [{ workshopId, token, memberId: String(me.memberId) }]
    while (joined.length < this.#plan.people) {
      const name = `Persoon ${joined.length}`
      const answer = await post('/api/join', { code: made.joinCode, name, groupId: this.#group(0).id })
      joined.push(answer as (typeof joined)[number])
    }
    for (const [who, one] of joined.entries()) {
      this.#people.push(
        await Person.arrive(this.#site(who), {
          who,
          joined: one,
          laneId: this.#laneId,
          ledger: this.ledger,
          newId: () => createId((length) => crypto.getRandomValues(new Uint8Array(length))),
          random: this.#random,
          wrong: this.#wrong,
        }),
      )
    }
    for (const { desks } of this.#people) {
      for (const desk of desks) await until(() => desk.handle?.synced, 'everyone is in', PATIENCE_MS)
    }
    const live = () => this.#people[0]?.desks[0]?.session?.live()
    await until(() => live()?.timer?.endsAt === undefined && live()?.timer, 'the timer stands still')
    this.#timerMs = live()?.timer?.leftMs ?? 0
    this.#began = performance.now()
  }

  async run(): Promise<void> {
    for (const deed of this.#plan.deeds) {
      await pass(deed.waitMs)
      const person = this.#people[deed.who] as Person
      const what = this.#do(deed, person)
      this.tell(`${deed.who} ${deed.act}: ${what}`)
    }
  }

  /** The network and the people come back; everything gets to where it belongs. */
  async settle(): Promise<void> {
    for (const person of this.#people) {
      person.network.slowDown(() => 0)
      person.plugIn()
      // What a closed tab left on the device goes out at the next visit.
      person.openTab()
    }
    // Who was killed hears no answer any more; everyone else has one in time, whatever it is.
    await Promise.race([Promise.all(this.#commands.map(({ answer }) => answer)), pass(COMMAND_MS)])
    const { workshopId, token } = this.#lead
    const kind = this.#plan.endsWriting ? 'groups' : 'plenary'
    await this.#contract.put(`/api/workshops/${workshopId}/step`, { kind }, token)
    this.tell(`all is well again; the step is ${kind}`)
    for (const desk of this.#desks()) {
      await until(
        () => isAtRest(desk),
        () => `${nameOf(desk)} is at rest: ${stateOf(desk)}`,
        PATIENCE_MS,
      )
    }
    await this.#areEqual('at rest')
  }

  /** What must hold when all is at rest. */
  async check(): Promise<void> {
    const server = await this.#onTheServer()
    const tray = await this.#tray()
    for (const item of tray) this.tell(`in the tray: ${JSON.stringify(item)}`)
    const inLane = wordsIn(server)
    const inTray = wordsIn(JSON.stringify(tray))
    for (const mark of this.ledger.marks.values()) {
      const { word, isSeen, isToldSaved, isUndone, isAtRisk } = mark
      if (inLane.has(word) || inTray.has(word) || isUndone) continue
      const known = `${isSeen ? 'seen by others' : 'seen by nobody else'}, ${isToldSaved ? 'called saved' : 'never called saved'}`
      if (isSeen || isToldSaved || !isAtRisk) this.#wrong(`${word} is lost: ${known}`)
    }
    for (const { word, isToldSaved, isUndone } of this.ledger.marks.values()) {
      if (isToldSaved && !isUndone && !inLane.has(word))
        this.#wrong(`${word} was called saved and is not there`)
    }
    // Two people may have changed one thing together, and each hands it in as both saw it.
    const handedIn = tray.flatMap(({ memberId, records }) =>
      records.map((record) => JSON.stringify([memberId, record])),
    )
    if (new Set(handedIn).size < handedIn.length) this.#wrong('refused work is in the tray twice')
    await this.#commandsDoneOnce()
    await this.#layDown(tray)
  }

  /** After one more start of the server: what is on the disk is what everyone has. */
  async checkAfterRestart(): Promise<void> {
    for (const desk of this.#desks()) {
      await until(
        () => isAtRest(desk),
        () => `${nameOf(desk)} is at rest again: ${stateOf(desk)}`,
        PATIENCE_MS,
      )
    }
    await this.#areEqual('after the server was killed at rest')
  }

  end(): void {
    for (const person of this.#people) person.end()
  }

  #do({ act, dice }: Deed, person: Person): string {
    const desk = pick(person.desks, dice[0])
    switch (act) {
      case 'offline':
        person.unplug()
        return ''
      case 'online':
        person.plugIn()
        return ''
      case 'cut':
        person.network.cut()
        return ''
      case 'dead':
        person.network.goDead()
        return ''
      case 'slow': {
        const most = dice[1] * 80
        person.network.slowDown(() => this.#random() * most)
        person.network.cut()
        return `up to ${Math.round(most)} ms`
      }
      case 'clock': {
        const ms = Math.round((dice[1] - 0.5) * 2 * (dice[2] < 0.2 ? 40 * 86_400_000 : 7_200_000))
        person.clock.jump(ms)
        return `${ms} ms`
      }
      case 'tab':
        if (person.desks.length < 3) person.openTab()
        return `${person.desks.length} open`
      case 'close':
        if (desk !== undefined) person.close(desk)
        return `${person.desks.length} open`
      case 'crash':
        if (desk !== undefined) person.kill(desk)
        return `${person.desks.length} open`
      case 'reload':
        if (desk !== undefined) person.close(desk)
        person.openTab()
        return `${person.desks.length} open`
      case 'command':
      case 'step':
      case 'group':
        return desk === undefined ? 'no tab' : desk.tab.inside(() => this.#command(act, desk, dice))
      default:
        return desk === undefined ? 'no tab' : desk.tab.inside(() => this.#work(act, desk, dice))
    }
  }

  #work(
    act: 'write' | 'type' | 'move' | 'remove' | 'restore' | 'moment' | 'score' | 'undo' | 'redo',
    desk: Desk,
    [, first, second]: Deed['dice'],
  ): string {
    if (act === 'undo' || act === 'redo') return desk.undo(act)
    const { writable } = desk
    if (writable === undefined) return 'may not write'
    const { document, actions } = writable
    const { notes, moments } = document.tables
    const at = { at: 'paper', x: Math.floor(first * 2000), y: Math.floor(second * 800) } as const
    const kind = pick(NOTE_KINDS, first) ?? 'plain'
    const note = pick(act === 'restore' ? notes.removedIds() : notes.ids(), first)
    switch (act) {
      case 'write':
        return desk.writeDown((word) => actions.addNote(kind, at, `${word} `))?.word ?? ''
      case 'moment':
        return desk.writeDown((word) => actions.addMoment({ phase: 'p' }, `${word} `))?.word ?? ''
      case 'score': {
        const moment = pick(moments.ids(), first)
        if (moment === undefined) return 'no moment'
        actions.setScore(moment, desk.session?.me.memberId ?? '', Math.floor(second * 7) - 3)
        return moment
      }
    }
    if (note === undefined) return 'no note'
    switch (act) {
      case 'type':
        return `${note} ${desk.writeDown((word) => notes.editText(note, { at: startOfWord(notes.text(note), second), remove: 0, insert: `${word} ` }))?.word}`
      case 'move':
        actions.moveNotes([{ id: note, kind, to: at }])
        return note
      case 'remove':
        actions.removeNotes([note])
        return note
      case 'restore':
        actions.restoreNotes([note])
        return note
    }
  }

  #command(act: 'command' | 'step' | 'group', desk: Desk, [, first, second]: Deed['dice']): string {
    const { session } = desk
    if (session === undefined) return 'not open'
    if (act === 'step') {
      const kind = first < 0.5 ? 'plenary' : 'groups'
      void session.command({ type: 'step.set', kind })
      return kind
    }
    if (act === 'group') {
      const person = this.#people[1 + Math.floor(second * (this.#people.length - 1))] as Person
      const group = this.#group(first < 0.5 ? 1 : 0)
      void session.command({ type: 'member.move', memberId: person.joined.memberId, groupId: group.id })
      return `${person.who} to ${group.laneId}`
    }
    const number = this.#commands.length
    if (number >= MOST_COMMANDS) return 'enough'
    const answer = session.command({ type: 'timer.add', ms: DIGIT ** number })
    const command = { answer, outcome: 'unknown' }
    this.#commands.push(command)
    void answer.then((heard) => {
      command.outcome = heard.ok ? 'done' : heard.code
    })
    return `${number}`
  }

  /** An answer may be heard a moment before everyone is told what it changed. */
  async #commandsDoneOnce(): Promise<void> {
    await until(
      () => this.#commandsDoneOtherwise().length === 0,
      () => this.#commandsDoneOtherwise().join('; '),
    ).catch((error: Error) => this.#wrong(error.message))
  }

  #commandsDoneOtherwise(): readonly string[] {
    const { session } = this.#people[0]?.desks[0] ?? {}
    let left = (session?.live()?.timer?.leftMs ?? 0) - this.#timerMs
    return this.#commands.flatMap(({ outcome }, number) => {
      const times = left % DIGIT
      left = Math.floor(left / DIGIT)
      // What was not answered in time may have been done, once.
      const isRight = outcome === 'done' ? times === 1 : UNDECIDED.has(outcome) ? times <= 1 : times === 0
      return isRight ? [] : [`command ${number} was answered ${outcome} and done ${times} times`]
    })
  }

  async #layDown(tray: readonly TrayItem[]): Promise<void> {
    const desk = this.#people[0]?.desks[0]
    for (const { id } of tray) {
      const answer = await this.#layOne(desk, id)
      if (answer !== undefined && !answer.ok) this.#wrong(`late work was not laid down: ${answer.code}`)
    }
    const wanted = wordsIn(JSON.stringify(tray.map(({ records }) => records.map((one) => Object(one).after))))
    const missing = () => {
      const there = wordsIn(desk?.handle ? textOf(contentsOf(desk.handle.document)) : '')
      return [...wanted].filter((word) => !there.has(word) && this.ledger.marks.get(word)?.isUndone !== true)
    }
    await until(
      () => missing().length === 0,
      () => `late work lies in the lane: ${missing()}`,
    ).catch((error: Error) => this.#wrong(error.message))
    await this.#areEqual('after late work was laid down')
  }

  /** Asks until it is decided; an answer that did not come in time may have been one. */
  async #layOne(desk: Desk | undefined, trayId: string) {
    const give = () => desk?.session?.command({ type: 'tray.lay', trayId })
    const until = performance.now() + PATIENCE_MS
    let answer = await give()
    let isAskedAgain = false
    while (answer?.ok === false && UNDECIDED.has(answer.code) && performance.now() < until) {
      answer = await give()
      isAskedAgain = true
    }
    const isLaidBefore = isAskedAgain && answer?.ok === false && answer.code === 'stale'
    return isLaidBefore ? undefined : answer
  }

  /** All who have the lane open see the same, and so does somebody who comes in now. */
  async #areEqual(when: string): Promise<void> {
    for (const site of this.#sites) await this.#areEqualTo(site, when)
  }

  async #areEqualTo(site: Site, when: string): Promise<void> {
    const visitor = new Browser(site, this.#lead).open()
    try {
      await visitor.lane(this.#laneId)
      await until(() => visitor.session.lane(this.#laneId)?.synced, 'a visitor sees the lane', PATIENCE_MS)
      const unequal = () => {
        const there = contentsOf(visitor.session.lane(this.#laneId)?.document as never)
        return this.#desks().flatMap((desk) => unequalTo(desk, there))
      }
      await until(
        () => unequal().length === 0,
        () => `all are equal ${when}:\n   ${unequal().join('\n   ')}`,
      )
    } catch (error) {
      this.#wrong((error as Error).message)
    } finally {
      visitor.close()
    }
  }

  async #onTheServer(): Promise<string> {
    const visitor = new Browser(this.#site(this.number), this.#lead).open()
    try {
      await visitor.lane(this.#laneId)
      await until(() => visitor.session.lane(this.#laneId)?.synced, 'a visitor sees the lane', PATIENCE_MS)
      return textOf(contentsOf(visitor.session.lane(this.#laneId)?.document as never))
    } finally {
      visitor.close()
    }
  }

  async #tray(): Promise<readonly TrayItem[]> {
    const { workshopId, token } = this.#lead
    const { items } = await this.#contract.get(`/api/workshops/${workshopId}/tray`, token)
    return items as TrayItem[]
  }

  #desks(): readonly Desk[] {
    return this.#people.flatMap(({ desks }) => desks)
  }
}

const UNDECIDED = new Set(['unknown', 'server-away', 'timeout', 'storage-failing', 'stopped'])

function pick<T>(from: readonly T[], dice: number): T | undefined {
  return from[Math.floor(dice * from.length)]
}

/** Where a new word can be put without cutting another in two. */
function startOfWord(text: string, dice: number): number {
  const starts = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index + 1)]
  return pick(starts, dice) ?? 0
}

function isAtRest(desk: Desk): boolean {
  const { session, handle } = desk
  if (session === undefined || handle === undefined || desk.tab.state.kind !== 'open') return false
  if (session.unsent().length > 0 || session.saved().kind !== 'saved') return false
  return handle.refused !== undefined || handle.synced
}

function stateOf(desk: Desk): string {
  const { session, handle, tab } = desk
  return JSON.stringify({
    tab: tab.state.kind,
    saved: session?.saved(),
    unsent: session?.unsent().map(({ refused = 'waits' }) => refused),
    synced: handle?.synced,
    refused: handle?.refused,
  })
}

function nameOf(desk: Desk): string {
  return `${desk.session?.me.name ?? 'somebody'}`
}

function unequalTo(desk: Desk, there: Contents): readonly string[] {
  const { handle } = desk
  if (handle === undefined) return [`${nameOf(desk)} has no lane open`]
  const here = contentsOf(handle.document)
  // Who may not read it any more must have nothing of it.
  const expected: Contents = handle.refused === undefined ? there : new Map()
  return differences(here, expected).map(
    (key) =>
      `${nameOf(desk)} ${key}: ${JSON.stringify(here.get(key))} instead of ${JSON.stringify(expected.get(key))}`,
  )
}
