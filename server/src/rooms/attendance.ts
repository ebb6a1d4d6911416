import { equal } from '@brownpaper/shared/base/equal'
import type { LiveDevice } from '@brownpaper/shared/live/live'
import type { Device } from '../access/workshops.ts'

/** One open connection of a device; several tabs are several visits of one device. */
export interface Visit {
  readonly workshopId: string
  readonly device: Device
  enter(lane: string): void
  leave(lane: string): void
  end(): void
}

/** A device with the lanes it looks at, as servers tell each other. */
export type Attendee = { readonly device: Device; readonly lanes: readonly string[] }

/** Hears of the first who comes to a workshop, before anybody else does, and when the last has left. */
export type Porter = { opened(workshopId: string): void; emptied(workshopId: string): void }

const NOBODY: Porter = { opened() {}, emptied() {} }

const NO_LANES: readonly string[] = []

/** Who has a connection open, and which lanes they look at. In memory only. */
export class Attendance {
  readonly #porter: Porter
  readonly #visits = new Map<string, Set<OpenVisit>>()
  /** Of other servers, by workshop and then by server. */
  readonly #elsewhere = new Map<string, Map<string, readonly Attendee[]>>()
  readonly #listeners = new Set<(workshopId: string) => void>()
  #size = 0

  constructor(porter: Porter = NOBODY) {
    this.#porter = porter
  }

  /** How many connections are open in all workshops. */
  get size(): number {
    return this.#size
  }

  begin(workshopId: string, device: Device): Visit {
    const visit = new OpenVisit(workshopId, device, this)
    const visits = this.#visits.get(workshopId) ?? new Set()
    if (visits.size === 0) this.#porter.opened(workshopId)
    this.#visits.set(workshopId, visits.add(visit))
    this.#size++
    this.tell(workshopId)
    return visit
  }

  end(visit: OpenVisit): void {
    const { workshopId } = visit
    const visits = this.#visits.get(workshopId)
    if (!visits?.delete(visit)) return
    this.#size--
    if (visits.size === 0) this.#visits.delete(workshopId)
    this.tell(workshopId)
    if (visits.size === 0) this.#porter.emptied(workshopId)
  }

  /** Who has a connection open to this server. */
  ownOf(workshopId: string): readonly Attendee[] {
    return [...(this.#visits.get(workshopId) ?? [])]
  }

  /** Who has a connection open to another server; nobody when it has the workshop open no more. */
  noteElsewhere(workshopId: string, server: string, attendees: readonly Attendee[]): void {
    const servers = this.#elsewhere.get(workshopId) ?? new Map<string, readonly Attendee[]>()
    const before = servers.get(server) ?? []
    if (equal(before, attendees)) return
    if (attendees.length > 0) servers.set(server, attendees)
    else servers.delete(server)
    if (servers.size > 0) this.#elsewhere.set(workshopId, servers)
    else this.#elsewhere.delete(workshopId)
    this.tell(workshopId)
  }

  /** One entry a device, in a fixed order, so that nothing changes when nothing did. */
  here(workshopId: string): readonly LiveDevice[] {
    const byDevice = new Map<string, { device: Device; lanes: Set<string> }>()
    const elsewhere = [...(this.#elsewhere.get(workshopId)?.values() ?? [])].flat()
    for (const { device, lanes } of [...this.ownOf(workshopId), ...elsewhere]) {
      const entry = byDevice.get(device.id) ?? { device, lanes: new Set() }
      for (const lane of lanes) entry.lanes.add(lane)
      byDevice.set(device.id, entry)
    }
    return [...byDevice.values()]
      .sort((a, b) => (a.device.id < b.device.id ? -1 : 1))
      .map(({ device: { kind, memberId, groupId }, lanes }) => ({
        device: kind,
        ...(memberId === undefined ? {} : { member: memberId }),
        ...(groupId === undefined ? {} : { groupId }),
        lanes: [...lanes].sort(),
      }))
  }

  subscribe(listener: (workshopId: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A list of one lane. Most look at one, and so do the others of their group: they share it. */
  only(lane: string, workshopId: string): readonly string[] {
    for (const { lanes } of this.#visits.get(workshopId) ?? [])
      if (lanes.length === 1 && lanes[0] === lane) return lanes
    return [lane]
  }

  /** Something about who is there has changed. */
  tell(workshopId: string): void {
    for (const listener of [...this.#listeners]) listener(workshopId)
  }
}

class OpenVisit implements Visit {
  readonly workshopId: string
  readonly device: Device
  lanes = NO_LANES
  readonly #attendance: Attendance

  constructor(workshopId: string, device: Device, attendance: Attendance) {
    this.workshopId = workshopId
    this.device = device
    this.#attendance = attendance
  }

  enter(lane: string): void {
    this.lanes =
      this.lanes.length === 0 ? this.#attendance.only(lane, this.workshopId) : [...this.lanes, lane]
    this.#attendance.tell(this.workshopId)
  }

  leave(lane: string): void {
    const index = this.lanes.indexOf(lane)
    if (index < 0) return
    this.lanes = this.lanes.toSpliced(index, 1)
    this.#attendance.tell(this.workshopId)
  }

  end(): void {
    this.#attendance.end(this)
  }
}
