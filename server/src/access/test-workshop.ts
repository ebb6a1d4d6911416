import { must } from '@brownpaper/shared/base/assert'
import type { Command } from '@brownpaper/shared/protocol/commands'
import type { LinkKind } from '@brownpaper/shared/protocol/http'
import { decide } from './commands/decide.ts'
import type { Context, Decided, Decision } from './decision.ts'
import { type Arrival, type Arrived, decideJoin, type JoinError } from './joining.ts'
import { decideNew } from './new-workshop.ts'
import { findLink } from './people.ts'
import { applyWrites, emptyState, type WorkshopState } from './state.ts'
import { blankTemplate } from './templates/blank.ts'

/**
 * A blank workshop for tests of decisions: what is decided is applied at once, ids and codes count up, and the clock is
 * `now`. `lead` is the device of its facilitator.
 */
export class TestWorkshop {
  state: WorkshopState
  now = 1_000_000
  readonly lead: string
  readonly groups: readonly { readonly id: string; readonly laneId: string }[]
  readonly #codes = new Map<string, string>()
  #count = 0

  constructor() {
    const empty = emptyState('w')
    const tools = { now: this.now, newId: this.context.newId, random: () => 0.5 }
    const template = blankTemplate('nl', tools)
    const lanes = new Map(template.groups.map(({ id }, index) => [id, `lane${index}`]))
    const made = decideNew(empty, { title: 'Proef', language: 'nl', template, lanes }, this.context)
    this.state = applyWrites(empty, made.writes)
    this.#codes.set(must(findLink(this.state, 'lead')).id, must(made.result).leadCode)
    this.lead = must([...this.state.rows.device.keys()][0])
    this.groups = template.groups.map(({ id }) => ({ id, laneId: must(lanes.get(id)) }))
  }

  get context(): Context {
    const next = (prefix: string) => () => `${prefix}${this.#count++}`
    return { now: this.now, newId: next('id'), newSecret: next('secret-of-length-'), newJoinCode: next('C') }
  }

  /** Gives a command and applies what it decides. */
  give(deviceId: string, command: Command): Decision {
    return this.#apply(decide(this.state, deviceId, command, this.context))
  }

  /** The code of a link, also of one whose code is not kept. */
  code(kind: LinkKind, groupId?: string): string {
    const link = must(findLink(this.state, kind, groupId), `a ${kind} link`)
    return link.data.code ?? must(this.#codes.get(link.id))
  }

  linkId(kind: LinkKind, groupId?: string): string {
    return must(findLink(this.state, kind, groupId), `a ${kind} link`).id
  }

  tryJoin(arrival: Arrival): Decision<Arrived, JoinError> {
    return this.#apply(decideJoin(this.state, arrival, this.context))
  }

  join(kind: LinkKind, arrival: Partial<Arrival> & { inGroup?: string } = {}): Arrived {
    const { inGroup, ...rest } = arrival
    this.now++
    const linkId = this.linkId(kind, inGroup)
    const decision = this.tryJoin({ linkId, code: this.code(kind, inGroup), name: 'Iemand', ...rest })
    if (!decision.ok) throw new Error(`Could not join by ${kind}: ${decision.code}`)
    return must(decision.result)
  }

  participant(groupIndex = 0, name = 'Iemand'): Arrived {
    return this.join('group', { inGroup: must(this.groups[groupIndex]).id, name })
  }

  companion(groupIndex = 0): Arrived {
    return this.join('companion', { inGroup: must(this.groups[groupIndex]).id })
  }

  #apply<D extends Decided | { ok: false }>(decision: D): D {
    if (decision.ok) this.state = applyWrites(this.state, decision.writes)
    return decision
  }
}
