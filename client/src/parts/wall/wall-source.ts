import { must } from '@brownpaper/shared/base/assert'
import { byOrder } from '@brownpaper/shared/base/order'
import { type LaneStory, tellLane } from '@brownpaper/shared/journey/lane-story'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { Session } from '../../state/session.ts'
import { buildWall, type LaneState, type Wall } from './wall.ts'

/** Changes within this time are drawn together: 24 groups that type at once are one new picture, not hundreds. */
const GATHER_MS = 120

type Told = { readonly state: LaneState; readonly story: LaneStory }

type Held = {
  document: LaneDocument | undefined
  told: Told | undefined
  unlisten: () => void
  release: () => void
}

/** Holds all lanes of a workshop and gives the wall they make; a lane that did not change keeps its story. */
export class WallSource {
  readonly #session: Session
  readonly #listeners = new Set<() => void>()
  readonly #held = new Map<string, Held>()
  #wall: Wall | undefined
  #phases = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #leave: (() => void) | undefined

  constructor(session: Session) {
    this.#session = session
  }

  readonly current = (): Wall => {
    this.#wall ??= this.#build()
    return this.#wall
  }

  /** Lanes are open for as long as somebody listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#leave ??= this.#enter()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#leave?.()
      this.#leave = undefined
    }
  }

  #enter(): () => void {
    const { workshop } = this.#session
    const { phases, personas, brandValues, channels } = workshop.tables
    const unsubscribe = [
      this.#session.subscribeLive(() => this.#groupsChanged()),
      this.#session.subscribeMe(() => this.#groupsChanged()),
      ...[phases, personas, brandValues, channels].map((table) => table.subscribeChanges(this.#changed)),
    ]
    this.#groupsChanged()
    return () => {
      clearTimeout(this.#timer)
      this.#timer = undefined
      for (const leave of unsubscribe) leave()
      for (const held of this.#held.values()) letGo(held)
      this.#held.clear()
      this.#wall = undefined
    }
  }

  #groupsChanged(): void {
    const groups = this.#session.live()?.groups ?? []
    const wanted = new Set(groups.map(({ laneId }) => laneId).filter((laneId) => this.#mayRead(laneId)))
    for (const [laneId, held] of this.#held) {
      if (wanted.has(laneId)) continue
      letGo(held)
      this.#held.delete(laneId)
    }
    for (const laneId of wanted) if (!this.#held.has(laneId)) this.#hold(laneId)
    this.#changed()
  }

  #mayRead(laneId: string): boolean {
    return this.#session.may('read', { kind: 'lane', lane: laneId })
  }

  #hold(laneId: string): void {
    const held: Held = { document: undefined, told: undefined, unlisten: () => {}, release: () => {} }
    this.#held.set(laneId, held)
    held.release = this.#session.holdLane(laneId, () => this.#handleChanged(laneId, held))
    this.#handleChanged(laneId, held)
  }

  #handleChanged(laneId: string, held: Held): void {
    const document = this.#session.lane(laneId)?.document
    if (document !== held.document) {
      held.unlisten()
      held.document = document
      held.unlisten = document === undefined ? () => {} : this.#listen(document, held)
    }
    held.told = undefined
    this.#changed()
  }

  #listen({ tables }: LaneDocument, held: Held): () => void {
    const touched = () => {
      held.told = undefined
      this.#changed()
    }
    const unsubscribe = [tables.notes, tables.moments, tables.scores, tables.evidence].map((table) =>
      table.subscribeChanges(touched),
    )
    return () => {
      for (const leave of unsubscribe) leave()
    }
  }

  readonly #changed = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#wall = undefined
      for (const listener of this.#listeners) listener()
    }, GATHER_MS)
  }

  #build(): Wall {
    const { tables } = this.#session.workshop
    const phases = tables.phases.all().toSorted(byOrder)
    const ids = phases.map(({ id }) => id)
    const all = ids.join(' ')
    if (all !== this.#phases) for (const held of this.#held.values()) held.told = undefined
    this.#phases = all
    return buildWall({
      groups: must(this.#session.live(), 'live').groups,
      phases,
      personas: byId(tables.personas.all()),
      brandValues: byId(tables.brandValues.all()),
      channels: byId(tables.channels.all()),
      told: (laneId) => this.#tell(laneId, ids),
    })
  }

  #tell(laneId: string, phases: readonly string[]): Told | undefined {
    const held = this.#held.get(laneId)
    if (held === undefined) return this.#mayRead(laneId) ? undefined : closed
    const handle = this.#session.lane(laneId)
    if (handle === undefined) return undefined
    held.told ??= {
      state: handle.refused !== undefined ? 'closed' : handle.ready ? 'there' : 'loading',
      story: tellLane(
        {
          notes: handle.document.tables.notes.all(),
          moments: handle.document.tables.moments.all(),
          scores: handle.document.tables.scores.all(),
          evidence: handle.document.tables.evidence.all(),
        },
        phases,
      ),
    }
    return held.told
  }
}

const closed: Told = {
  state: 'closed',
  story: tellLane({ notes: [], moments: [], scores: [] }, []),
}

function letGo(held: Held): void {
  held.unlisten()
  held.release()
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
