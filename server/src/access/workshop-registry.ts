import type { StepKind } from '@brownpaper/shared/access/policy'
import type { Room } from '@brownpaper/shared/access/room'
import { must, unreachable } from '@brownpaper/shared/base/assert'
import type { Live } from '@brownpaper/shared/live/live'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import { type Command, command as commandSchema } from '@brownpaper/shared/protocol/commands'
import { id as idSchema } from '@brownpaper/shared/protocol/words'
import type { RowKey, RowWrite, Storage } from '../storage/storage.ts'
import { cleanTexts } from './clean-text.ts'
import { decide as decideCommand } from './commands/decide.ts'
import type { Context } from './decision.ts'
import {
  type ChangedBy,
  type Decide,
  LoadedWorkshop,
  type MarkedState,
  type Outcome,
  readMarked,
} from './loaded-workshop.ts'
import { findMember, hasLane } from './people.ts'
import { currentStep } from './position.ts'
import { DAY_MS, decideUse, lastUseOf } from './retention.ts'
import { ROWS } from './rows.ts'
import { hashCode, hashToken, newId, newJoinCode, newSecret } from './secrets.ts'
import { deviceOf } from './standing.ts'
import { emptyState, readState, type WorkshopState } from './state.ts'
import type { Answer, Device, Standing, Workshops } from './workshops.ts'

export type RegistryOptions = {
  readonly storage: Storage
  readonly now: () => number
  /** Called, and waited for, before a step begins, in one lane or all: the last chance to keep what was. */
  readonly beforeStep?: (
    workshopId: string,
    step: StepKind,
    stepId?: string,
    laneId?: string,
  ) => Promise<void>
  /** Told of a stored row nobody can read. */
  readonly skipped?: (workshopId: string, row: RowKey) => void
}

/** Where a code or token leads, whether or not it still opens anything. */
export type Found = { readonly workshopId: string; readonly id: string }

/** Rows that were looked at this recently are as good as new; whoever has a workshop open looks twice a second. */
const FRESH_MS = 500

/** All workshops that were asked for since the start, each loaded once and then kept in memory. */
export class WorkshopRegistry implements Workshops {
  readonly #options: RegistryOptions
  readonly #loaded = new Map<string, LoadedWorkshop>()
  readonly #loading = new Map<string, Promise<boolean>>()
  readonly #listeners = new Set<(workshopId: string, by: ChangedBy) => void>()

  constructor(options: RegistryOptions) {
    this.#options = options
  }

  async open(workshopId: string): Promise<boolean> {
    const loaded = this.#loaded.get(workshopId)
    if (loaded !== undefined) {
      // Another process may have changed them while nobody here had the workshop open.
      if (this.#options.storage.isShared && loaded.ageMs > FRESH_MS) await loaded.refresh()
      return this.#loaded.has(workshopId)
    }
    const loading = this.#loading.get(workshopId) ?? this.#load(workshopId)
    this.#loading.set(workshopId, loading)
    try {
      return await loading
    } finally {
      this.#loading.delete(workshopId)
    }
  }

  async authenticate(
    token: string,
  ): Promise<{ readonly workshopId: string; readonly device: Device } | { readonly code: CloseName }> {
    const found = await this.findDevice(token)
    const entry = found && this.state(found.workshopId)?.rows.device.get(found.id)
    if (found === undefined || entry === undefined) return { code: 'not-signed-in' }
    const standing = this.actor(found.workshopId, found.id)
    if (!('code' in standing)) this.#noteUse(found.workshopId)
    return 'code' in standing ? standing : { workshopId: found.workshopId, device: deviceOf(entry) }
  }

  actor(workshopId: string, deviceId: string): Standing | { readonly code: CloseName } {
    return this.#loaded.get(workshopId)?.standing(deviceId) ?? { code: 'no-such-workshop' }
  }

  revision(workshopId: string): object | undefined {
    return this.#loaded.get(workshopId)?.revision
  }

  hasRoom(workshopId: string, room: Room): boolean {
    const state = this.state(workshopId)
    if (state === undefined) return false
    switch (room.kind) {
      case 'lane':
        return hasLane(state, room.lane)
      case 'own':
        return hasLane(state, room.lane) && findMember(state, room.member) !== undefined
      case 'live':
      case 'live-view':
      case 'workshop':
      case 'staff':
      case 'plenary':
      case 'plan':
        return true
      default:
        return unreachable(room)
    }
  }

  live(workshopId: string): { readonly members: Live; readonly viewers: Live } {
    return this.#must(workshopId).live()
  }

  /** Takes the mark of a workshop's rows as the storage had it at `askedAt`, of `performance.now()`. */
  async noteMark(workshopId: string, mark: number, askedAt: number): Promise<void> {
    await this.#loaded.get(workshopId)?.noteMark(mark, askedAt)
  }

  /** Looks by the clock whether links have ended in what is open here. */
  noteEnds(): void {
    for (const loaded of this.#loaded.values()) loaded.noteEnds()
  }

  /** Another process says that it changed rows. */
  async refresh(workshopId: string): Promise<void> {
    await this.#loaded.get(workshopId)?.refresh()
  }

  subscribe(listener: (workshopId: string, by: ChangedBy) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async execute(workshopId: string, deviceId: string, commandId: string, given: unknown): Promise<Answer> {
    const command = readCommand(given)
    if (command === undefined || !idSchema.safeParse(commandId).success) {
      return { ok: false, code: 'invalid-command' }
    }
    if (!(await this.open(workshopId))) return { ok: false, code: 'not-found' }
    // Of the same member on another device it is the same command; of another member it is not.
    const state = this.#must(workshopId).state
    const giver = state.rows.device.get(deviceId)?.data.memberId ?? deviceId
    const outcome = await this.change(
      workshopId,
      (now, context) => decideCommand(now, deviceId, command, context),
      `${giver}:${commandId}`,
    )
    if (!outcome.ok) return outcome
    return outcome.result === undefined ? { ok: true } : { ok: true, result: outcome.result }
  }

  /** The rows of an open workshop as they are now. */
  state(workshopId: string): WorkshopState | undefined {
    return this.#loaded.get(workshopId)?.state
  }

  /** Changes the rows of an open workshop by a decision that is no command. */
  change<Result, Code extends string>(
    workshopId: string,
    decide: Decide<Result, Code>,
    commandId?: string,
  ): Promise<Outcome<Result, Code>> {
    return this.#must(workshopId).change(decide, commandId)
  }

  /** Makes a workshop of which there are no rows yet. */
  async add<Result>(workshopId: string, decide: Decide<Result, never>): Promise<Outcome<Result, never>> {
    this.#loaded.set(workshopId, this.#create({ state: emptyState(workshopId), mark: 0 }))
    const outcome = await this.change(workshopId, decide)
    if (!outcome.ok) this.#loaded.delete(workshopId)
    return outcome
  }

  /** The link a code leads to or once led to; its workshop is then open. */
  async findLink(code: string): Promise<Found | undefined> {
    return this.#find('link', hashCode(code))
  }

  /** The device a token is or was of; its workshop is then open. */
  async findDevice(token: string): Promise<Found | undefined> {
    return this.#find('device', hashToken(token))
  }

  /** Lets go of a workshop that is out of the storage. */
  forget(workshopId: string): void {
    this.#loaded.delete(workshopId)
  }

  /** Once a day is enough to count from. That it cannot be stored now is no reason to let nobody in. */
  #noteUse(workshopId: string): void {
    const { now } = this.#options
    if (now() - lastUseOf(this.#must(workshopId).state) < DAY_MS) return
    this.change(workshopId, (state) => decideUse(state, now())).catch(() => {})
  }

  async #find(kind: 'link' | 'device', hash: string): Promise<Found | undefined> {
    const target = await this.#options.storage.lookup(hash)
    if (target?.kind !== kind || !(await this.open(target.workshopId))) return undefined
    // Made by another process a moment ago.
    const isKnown = this.state(target.workshopId)?.rows[kind].has(target.id) === true
    if (!isKnown && this.#options.storage.isShared) await this.refresh(target.workshopId)
    return { workshopId: target.workshopId, id: target.id }
  }

  async #load(workshopId: string): Promise<boolean> {
    const { rows, mark } = await readMarked(this.#options.storage, workshopId)
    if (rows.length === 0) return false
    const state = readState(workshopId, rows, (row) => this.#options.skipped?.(workshopId, row))
    this.#loaded.set(workshopId, this.#create({ state, mark }))
    this.#changed(workshopId, this.#options.storage.isShared ? 'others' : 'us')
    return true
  }

  #create(marked: MarkedState): LoadedWorkshop {
    const { storage, now, skipped = () => {} } = this.#options
    const context = (): Context => ({ now: now(), newId, newSecret, newJoinCode })
    const beforeWrites = (now: WorkshopState, writes: readonly RowWrite[]) => this.#announceStep(now, writes)
    const changed = (id: string, by: ChangedBy) => this.#changed(id, by)
    return new LoadedWorkshop(marked, { storage, context, skipped, beforeWrites, changed })
  }

  async #announceStep(state: WorkshopState, writes: readonly RowWrite[]): Promise<void> {
    const { workshopId, rows } = state
    const step = writes.find(({ kind }) => kind === 'step')
    // The first step of a new workshop follows on nothing.
    if (rows.step.size === 0) return
    if (step !== undefined) {
      const { kind, stepId } = ROWS.step.parse(step.data)
      await this.#options.beforeStep?.(workshopId, kind, stepId)
      return
    }
    for (const { kind, id, data } of writes) {
      if (kind !== 'group') continue
      const { at, laneId } = ROWS.group.parse(data)
      if (at === undefined || at.stepId === rows.group.get(id)?.data.at?.stepId) continue
      // A group that gets a time of its own in the step of everyone goes nowhere.
      if (at.stepId === currentStep(state).id) continue
      await this.#options.beforeStep?.(workshopId, 'groups', at.stepId, laneId)
    }
  }

  #changed(workshopId: string, by: ChangedBy): void {
    for (const listener of [...this.#listeners]) listener(workshopId, by)
  }

  #must(workshopId: string): LoadedWorkshop {
    return must(this.#loaded.get(workshopId), `workshop ${workshopId}, opened`)
  }
}

/** A command as it may be given; undefined for what is none. */
function readCommand(given: unknown): Command | undefined {
  // What was written on notes keeps its lines; everything else people type in a command is one line.
  const isWork = typeof given === 'object' && given !== null && 'type' in given && given.type === 'tray.add'
  return commandSchema.safeParse(isWork ? given : cleanTexts(given)).data
}
