import { must } from '@brownpaper/shared/base/assert'
import { stepOf } from '@brownpaper/shared/programme/step'
import type { Command } from '@brownpaper/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { standingOf } from '../standing.ts'
import { single } from '../state.ts'
import { TestWorkshop } from '../test-workshop.ts'
import { MAX_WAITING } from './tray.ts'

const refused = (code: string) => ({ ok: false, code })
const note = (id: string) => ({
  table: 'notes' as const,
  id,
  before: null,
  after: { id, author: '', kind: 'pain' as const, place: { at: 'paper' as const, x: 0, y: 0 }, text: 'Laat' },
})
const late = (laneId: string, ...ids: readonly string[]): Command => {
  const records = (ids.length === 0 ? ['n1'] : ids).map(note)
  return { type: 'tray.add', laneId, records }
}

function actorOf(workshop: TestWorkshop, deviceId: string) {
  const standing = standingOf(workshop.state, deviceId, workshop.now)
  return 'actor' in standing ? standing.actor : standing
}

describe('the step', () => {
  it('is set by a facilitator and changes what everyone may do', () => {
    const workshop = new TestWorkshop()
    const participant = workshop.participant()
    expect(workshop.give(workshop.lead, { type: 'step.set', kind: 'groups' }).ok).toBe(true)
    expect(standingOf(workshop.state, participant.deviceId, workshop.now)).toMatchObject({
      policy: { lanes: 'own' },
    })
  })

  it('moves once when two facilitators press next at the same moment', () => {
    const workshop = new TestWorkshop()
    const seen = single(workshop.state, 'step').version
    expect(workshop.give(workshop.lead, { type: 'step.set', kind: 'opening', seen }).ok).toBe(true)
    expect(workshop.give(workshop.lead, { type: 'step.set', kind: 'opening', seen })).toEqual(
      refused('stale'),
    )
    expect(workshop.give(workshop.lead, { type: 'step.set', kind: 'groups', seen })).toEqual(refused('stale'))
    expect(single(workshop.state, 'step').data.kind).toBe('opening')
  })

  it('ends the presentation, which may begin again where lanes are open', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    workshop.give(workshop.lead, { type: 'step.set', kind: 'plenary' })
    workshop.give(workshop.lead, { type: 'present.show', groupId, slide: 'curve' })
    workshop.give(workshop.lead, { type: 'step.set', kind: 'closing' })
    expect(projectionOf(workshop.state, workshop.now).viewers.presentation).toBeNull()
    workshop.give(workshop.lead, { type: 'present.show', groupId, slide: 'top' })
    expect(projectionOf(workshop.state, workshop.now).viewers.presentation).toMatchObject({ groupId })
    workshop.give(workshop.lead, { type: 'step.set', kind: 'groups' })
    expect(projectionOf(workshop.state, workshop.now).viewers.presentation).toBeNull()
  })
})

describe('the programme', () => {
  const steps = (workshop: TestWorkshop) => projectionOf(workshop.state, workshop.now).members.programme.steps
  const place = (workshop: TestWorkshop) => projectionOf(workshop.state, workshop.now).members.step
  const timer = (workshop: TestWorkshop) => projectionOf(workshop.state, workshop.now).members.timer
  const go = (workshop: TestWorkshop, stepId: string) =>
    workshop.give(workshop.lead, { type: 'step.go', stepId })

  it('drives rights and time: a step begins with both', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    expect(go(workshop, 'write').ok).toBe(true)
    expect(place(workshop)).toMatchObject({ kind: 'groups', id: 'write' })
    expect(timer(workshop)).toEqual({ endsAt: workshop.now + 600_000, leftMs: 600_000, totalMs: 600_000 })
    expect(standingOf(workshop.state, deviceId, workshop.now)).toMatchObject({
      policy: { lanes: 'own', isPrivate: true },
    })
    expect(go(workshop, 'nowhere')).toEqual(refused('not-found'))
  })

  it('goes back to exactly how it was, for ten seconds', () => {
    const workshop = new TestWorkshop()
    go(workshop, 'write')
    const before = { place: place(workshop), timer: timer(workshop) }
    workshop.now += 60_000
    go(workshop, 'build')
    const seen = place(workshop).version
    workshop.now += 9_000
    expect(workshop.give(workshop.lead, { type: 'step.undo', seen: seen - 1 })).toEqual(refused('stale'))
    expect(workshop.give(workshop.lead, { type: 'step.undo', seen }).ok).toBe(true)
    expect(place(workshop)).toMatchObject({ id: 'write', since: before.place.since })
    expect(timer(workshop)).toEqual(before.timer)
    expect(workshop.give(workshop.lead, { type: 'step.undo', seen: seen + 1 })).toEqual(refused('stale'))
    go(workshop, 'build')
    workshop.now += 60_000
    expect(workshop.give(workshop.lead, { type: 'step.undo', seen: place(workshop).version })).toEqual(
      refused('stale'),
    )
  })

  it('remembers when each step began, and forgets one that was taken back', () => {
    const workshop = new TestWorkshop()
    go(workshop, 'write')
    const first = workshop.now
    workshop.now += 5_000
    go(workshop, 'build')
    expect(place(workshop).begun).toEqual({ write: first, build: workshop.now })
    workshop.give(workshop.lead, { type: 'step.undo', seen: place(workshop).version })
    expect(place(workshop).begun).toEqual({ write: first })
  })

  it('keeps the step everyone is at, and what one may do in it', () => {
    const workshop = new TestWorkshop()
    const give = (command: Command) => workshop.give(workshop.lead, command)
    go(workshop, 'write')
    expect(give({ type: 'programme.remove', stepId: 'write' })).toEqual(refused('step-running'))
    const open = { id: 'write', isPrivate: false }
    expect(give({ type: 'programme.change', steps: [open] })).toEqual(refused('step-running'))
    expect(give({ type: 'programme.change', steps: [{ id: 'write', minutes: 3 }] }).ok).toBe(true)
    expect(steps(workshop).find(({ id }) => id === 'write')).toMatchObject({ minutes: 3, least: 3 })
    expect(give({ type: 'programme.remove', stepId: 'score' }).ok).toBe(true)
    expect(steps(workshop).map(({ id }) => id)).not.toContain('score')
  })

  it('takes new steps and another order, also when somebody else changed it meanwhile', () => {
    const workshop = new TestWorkshop()
    const give = (command: Command) => workshop.give(workshop.lead, command)
    const step = stepOf('extra', 'free', { minutes: 5, title: { nl: 'Energizer' } })
    expect(give({ type: 'programme.add', step, after: 'gone' }).ok).toBe(true)
    expect(steps(workshop).at(-1)).toEqual(step)
    expect(give({ type: 'programme.add', step, after: null })).toEqual(refused('stale'))
    expect(give({ type: 'programme.order', stepIds: ['extra', 'open', 'gone'] }).ok).toBe(true)
    expect(
      steps(workshop)
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(['extra', 'open', 'arrive'])
    expect(give({ type: 'programme.plan', startsAt: 2_000, endsAt: 1_000 })).toEqual(
      refused('invalid-command'),
    )
    expect(give({ type: 'programme.plan', startsAt: 1_000, endsAt: 2_000 }).ok).toBe(true)
    expect(give({ type: 'programme.plan', startsAt: null }).ok).toBe(true)
    expect(projectionOf(workshop.state, workshop.now).members.programme).not.toHaveProperty('startsAt')
    expect(projectionOf(workshop.state, workshop.now).members.programme.endsAt).toBe(2_000)
  })
})

describe('a group at its own pace', () => {
  const group = (workshop: TestWorkshop, index: number) =>
    must(projectionOf(workshop.state, workshop.now).members.groups[index])

  it('goes where its companion takes it, within the stretch of group work', () => {
    const workshop = new TestWorkshop()
    const [mine, other] = workshop.groups.map(({ id }) => id)
    const companion = workshop.join('companion', { inGroup: must(mine), name: 'Noor' }).deviceId
    workshop.give(workshop.lead, { type: 'step.go', stepId: 'build' })
    const take = (groupId: string, stepId: string) =>
      workshop.give(companion, { type: 'group.go', groupId, stepId })
    expect(take(must(other), 'score')).toEqual(refused('no-permission'))
    expect(take(must(mine), 'present')).toEqual(refused('stale'))
    expect(take(must(mine), 'score').ok).toBe(true)
    expect(group(workshop, 0).at).toMatchObject({ stepId: 'score', timer: { totalMs: 240_000 } })
    expect(standingOf(workshop.state, companion, workshop.now)).toMatchObject({
      policy: { isPrivate: false, apart: { lane0: { lanes: 'own', isPrivate: true } } },
    })
    expect(take(must(mine), 'build').ok).toBe(true)
    expect(group(workshop, 0).at).toBeUndefined()
  })

  it('has minutes of its own, and is gathered by who leads', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    const more = { type: 'group.minutes', groupId, ms: 120_000 } as const
    expect(workshop.give(workshop.lead, more)).toEqual(refused('stale'))
    workshop.give(workshop.lead, { type: 'step.go', stepId: 'build' })
    expect(workshop.give(workshop.lead, more).ok).toBe(true)
    expect(group(workshop, 0).at).toMatchObject({ stepId: 'build', timer: { leftMs: 32 * 60_000 } })
    expect(workshop.give(workshop.lead, { type: 'group.gather', groupIds: [] }).ok).toBe(true)
    expect(group(workshop, 0).at).toBeDefined()
    workshop.give(workshop.lead, { type: 'group.gather' })
    expect(group(workshop, 0).at).toBeUndefined()
  })

  it('has less time for a step than the others, or leaves it out, where who leads says so', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    const companion = workshop.join('companion', { inGroup: groupId, name: 'Noor' }).deviceId
    const lead = (command: Command) => workshop.give(workshop.lead, command)
    type Steps = (Command & { type: 'groups.pace' })['groups'][number]['steps']
    const pace = (...steps: Steps): Command => ({ type: 'groups.pace', groups: [{ groupId, steps }] })
    expect(workshop.give(companion, pace())).toEqual(refused('no-permission'))
    expect(lead(pace({ id: 'present', isDropped: true }))).toEqual(refused('invalid-command'))
    expect(lead(pace({ id: 'nothing', minutes: 3 }))).toEqual(refused('not-found'))
    expect(lead(pace({ id: 'discuss', isDropped: true }, { id: 'pains', minutes: 8 })).ok).toBe(true)
    const at = () => group(workshop, 0).at
    lead({ type: 'step.go', stepId: 'score' })
    expect(at()).toBeUndefined()
    lead({ type: 'step.go', stepId: 'discuss' })
    expect(at()).toMatchObject({ stepId: 'break', timer: { leftMs: 15 * 60_000 } })
    expect(group(workshop, 1)).not.toHaveProperty('at')
    lead({ type: 'step.undo', seen: projectionOf(workshop.state, workshop.now).members.step.version })
    expect(at()).toBeUndefined()
    lead({ type: 'step.go', stepId: 'pains' })
    expect(at()).toMatchObject({ stepId: 'pains', timer: { leftMs: 8 * 60_000 } })
    expect(lead(pace()).ok).toBe(true)
    expect(group(workshop, 0)).not.toHaveProperty('pace')
  })

  it('stays ahead when the others go on, until they have come as far or all come together', () => {
    const workshop = new TestWorkshop()
    const [ahead, behind] = workshop.groups.map(({ id }) => id)
    const give = (command: Command) => workshop.give(workshop.lead, command)
    give({ type: 'step.go', stepId: 'build' })
    give({ type: 'group.go', groupId: must(ahead), stepId: 'pains' })
    give({ type: 'group.go', groupId: must(behind), stepId: 'write' })
    give({ type: 'step.go', stepId: 'score' })
    expect([group(workshop, 0).at?.stepId, group(workshop, 1).at]).toEqual(['pains', undefined])
    give({ type: 'step.go', stepId: 'present' })
    expect(group(workshop, 0).at).toBeUndefined()
    give({ type: 'step.undo', seen: projectionOf(workshop.state, workshop.now).members.step.version })
    expect(group(workshop, 0).at?.stepId).toBe('pains')
  })
})

describe('who may', () => {
  const facilitatorsOnly = (workshop: TestWorkshop): readonly Command[] => {
    const groupId = must(workshop.groups[0]).id
    const memberId = must(workshop.participant(1).memberId)
    return [
      { type: 'workshop.set', title: 'Anders' },
      { type: 'workshop.close', closed: true },
      { type: 'step.set', kind: 'groups' },
      { type: 'step.go', stepId: 'build' },
      { type: 'step.undo', seen: 1 },
      { type: 'group.gather' },
      { type: 'programme.use', template: 'two-hours' },
      { type: 'programme.plan', endsAt: 1 },
      { type: 'programme.add', step: stepOf('extra', 'free'), after: null },
      { type: 'programme.remove', stepId: 'extra' },
      { type: 'programme.order', stepIds: [] },
      { type: 'programme.change', steps: [{ id: 'build', minutes: 20 }] },
      { type: 'timer.start', ms: 1000 },
      { type: 'timer.add', ms: 1000 },
      { type: 'timer.pause' },
      { type: 'timer.resume' },
      { type: 'timer.clear' },
      { type: 'group.add', groupId: 'new', name: 'Groep 3' },
      { type: 'group.set', groupId, name: 'Anders' },
      { type: 'group.remove', groupId },
      { type: 'group.order', groupIds: [] },
      { type: 'member.move', memberId, groupId },
      { type: 'member.set', memberId, name: 'Anders' },
      { type: 'member.role', memberId, role: 'companion' },
      { type: 'member.grant', memberId, grant: 'presenting', on: true },
      { type: 'member.remove', memberId },
      { type: 'member.erase', memberId },
      { type: 'text.erase', laneId: must(workshop.groups[0]).laneId, ids: ['n1'] },
      { type: 'workshop.erase' },
      { type: 'link.reset', linkId: workshop.linkId('all') },
      { type: 'present.show', groupId, slide: 'intro' },
      { type: 'present.stop' },
      { type: 'tray.drop', trayId: 'none' },
      { type: 'tray.lay', trayId: 'none' },
    ]
  }

  it('give commands that lead the workshop: facilitators, nobody else', () => {
    const workshop = new TestWorkshop()
    const others = [
      workshop.participant(),
      workshop.companion(),
      workshop.join('screen', { inGroup: must(workshop.groups[0]).id }),
      workshop.join('viewer'),
      workshop.join('room'),
    ]
    for (const command of facilitatorsOnly(workshop)) {
      for (const { deviceId } of others) {
        expect(workshop.give(deviceId, command), command.type).toEqual(refused('no-permission'))
      }
    }
  })

  it('give none at all: devices that are unknown or were stopped', () => {
    const workshop = new TestWorkshop()
    const participant = workshop.participant()
    const self = { type: 'member.set', memberId: must(participant.memberId), name: 'Ik' } as const
    expect(workshop.give('unknown', self)).toEqual(refused('no-permission'))
    workshop.give(workshop.lead, { type: 'member.remove', memberId: self.memberId })
    expect(workshop.give(participant.deviceId, self)).toEqual(refused('no-permission'))
  })

  it('present: facilitators and whoever was granted it, while lanes are open to all', () => {
    const workshop = new TestWorkshop()
    const { deviceId, memberId } = workshop.participant()
    const show = { type: 'present.show', groupId: must(workshop.groups[0]).id, slide: 'top' } as const
    workshop.give(workshop.lead, {
      type: 'member.grant',
      memberId: must(memberId),
      grant: 'presenting',
      on: true,
    })
    expect(workshop.give(deviceId, show)).toEqual(refused('no-permission'))
    workshop.give(workshop.lead, { type: 'step.set', kind: 'plenary' })
    expect(workshop.give(deviceId, show).ok).toBe(true)
    expect(workshop.give(deviceId, { type: 'present.stop' }).ok).toBe(true)
  })
})

describe('members', () => {
  it('change their own name and department, not those of others', () => {
    const workshop = new TestWorkshop()
    const [anna, bert] = [workshop.participant(0, 'Anna'), workshop.participant(0, 'Bert')]
    const set = { type: 'member.set', memberId: must(anna.memberId), name: 'Anne', department: '' } as const
    expect(workshop.give(bert.deviceId, set)).toEqual(refused('no-permission'))
    expect(workshop.give(anna.deviceId, set).ok).toBe(true)
    expect(projectionOf(workshop.state, workshop.now).members.members).toContainEqual(
      expect.objectContaining({ name: 'Anne', role: 'participant' }),
    )
  })

  it('choose a group before the work starts, or as long as they have none', () => {
    const workshop = new TestWorkshop()
    const [first, second] = workshop.groups.map(({ id }) => id)
    const { deviceId, memberId = '' } = workshop.join('all')
    const move = (groupId: string | undefined) =>
      workshop.give(deviceId, { type: 'member.move', memberId, groupId: must(groupId) })
    expect(move(first).ok).toBe(true)
    expect(move(second).ok).toBe(true)
    workshop.give(workshop.lead, { type: 'step.set', kind: 'groups' })
    expect(move(first)).toEqual(refused('no-permission'))
    workshop.give(workshop.lead, { type: 'member.move', memberId, groupId: null })
    expect(move(first).ok).toBe(true)
  })

  it('get the lane of the group they are moved to, and lose the other, at once', () => {
    const workshop = new TestWorkshop()
    const { deviceId, memberId } = workshop.participant(0)
    const [from, to] = workshop.groups
    expect(actorOf(workshop, deviceId)).toMatchObject({ lane: from?.laneId })
    workshop.give(workshop.lead, {
      type: 'member.move',
      memberId: must(memberId),
      groupId: must(to).id,
    })
    expect(actorOf(workshop, deviceId)).toMatchObject({ lane: to?.laneId })
  })

  it('always have a facilitator: the last one stays', () => {
    const workshop = new TestWorkshop()
    const memberId = must(must(projectionOf(workshop.state, workshop.now).members.members[0]).id)
    const demote = { type: 'member.role', memberId, role: 'participant' } as const
    expect(workshop.give(workshop.lead, demote)).toEqual(refused('no-permission'))
    expect(workshop.give(workshop.lead, { type: 'member.remove', memberId })).toEqual(
      refused('no-permission'),
    )
    workshop.give(workshop.lead, {
      type: 'member.role',
      memberId: must(workshop.participant().memberId),
      role: 'facilitator',
    })
    expect(workshop.give(workshop.lead, demote).ok).toBe(true)
    expect(workshop.give(workshop.lead, { type: 'timer.clear' })).toEqual(refused('no-permission'))
  })

  it('who are removed are told so on every device', () => {
    const workshop = new TestWorkshop()
    const { deviceId, memberId } = workshop.participant()
    workshop.give(workshop.lead, { type: 'member.remove', memberId: must(memberId) })
    expect(actorOf(workshop, deviceId)).toEqual({ code: 'removed-from-workshop' })
  })

  it('with one name are counted, however it is written', () => {
    const workshop = new TestWorkshop()
    for (const name of ['José', 'Piet', 'jose\u0301', 'JOSÉ']) workshop.participant(0, name)
    const twins = projectionOf(workshop.state, workshop.now).members.members.map(({ name, twin }) => [
      name,
      twin,
    ])
    expect(twins.slice(1)).toEqual([
      ['José', undefined],
      ['Piet', undefined],
      ['jose\u0301', 2],
      ['JOSÉ', 3],
    ])
  })
})

describe('groups', () => {
  it('come with a lane and links of their own', () => {
    const workshop = new TestWorkshop()
    expect(workshop.give(workshop.lead, { type: 'group.add', groupId: 'g3', name: 'Groep 3' }).ok).toBe(true)
    const screen = workshop.join('screen', { inGroup: 'g3' })
    const { laneId } = must(projectionOf(workshop.state, workshop.now).viewers.groups.at(-1))
    expect(actorOf(workshop, screen.deviceId)).toEqual({
      role: 'participant',
      device: 'group-screen',
      lane: laneId,
      grants: [],
    })
    expect(workshop.give(workshop.lead, { type: 'group.add', groupId: 'g3', name: 'Weer' })).toEqual(
      refused('stale'),
    )
  })

  it('are at most twenty-four', () => {
    const workshop = new TestWorkshop()
    const add = (index: number) =>
      workshop.give(workshop.lead, { type: 'group.add', groupId: `g${index}`, name: 'Groep' })
    for (let index = 3; index <= 24; index++) expect(add(index).ok).toBe(true)
    expect(add(25)).toEqual(refused('too-many'))
  })

  it('leave their lane behind when removed, their members without a group and their screen closed', () => {
    const workshop = new TestWorkshop()
    const { id: groupId, laneId } = must(workshop.groups[0])
    const member = workshop.participant(0)
    const screen = workshop.join('screen', { inGroup: groupId })
    const code = workshop.code('group', groupId)
    workshop.give(workshop.lead, { type: 'group.remove', groupId })
    expect(actorOf(workshop, member.deviceId)).toMatchObject({ role: 'participant', lane: undefined })
    expect(actorOf(workshop, screen.deviceId)).toEqual({ code: 'link-reset' })
    const linkId = workshop.linkId('group', groupId)
    expect(workshop.tryJoin({ linkId, code, name: 'Laat' })).toEqual(refused('link-reset'))
    expect(projectionOf(workshop.state, workshop.now).viewers.groups.map(({ id }) => id)).not.toContain(
      groupId,
    )
    expect(workshop.give(workshop.lead, late(laneId)).ok).toBe(true)
  })

  it('are put in order, those not named behind', () => {
    const workshop = new TestWorkshop()
    const [first, second] = workshop.groups.map(({ id }) => id)
    workshop.give(workshop.lead, { type: 'group.add', groupId: 'g3', name: 'Groep 3' })
    workshop.give(workshop.lead, { type: 'group.order', groupIds: ['g3', must(second)] })
    expect(projectionOf(workshop.state, workshop.now).viewers.groups.map(({ id }) => id)).toEqual([
      'g3',
      second,
      first,
    ])
  })
})

describe('the timer', () => {
  it('runs, is stretched, paused, resumed and cleared', () => {
    const workshop = new TestWorkshop()
    const timer = () => projectionOf(workshop.state, workshop.now).viewers.timer
    const give = (command: Command) => workshop.give(workshop.lead, command)
    const start = workshop.now
    expect(give({ type: 'timer.pause' })).toEqual(refused('not-found'))
    give({ type: 'timer.start', ms: 60_000 })
    expect(timer()).toEqual({ endsAt: start + 60_000, leftMs: 60_000, totalMs: 60_000 })
    workshop.now += 10_000
    give({ type: 'timer.add', ms: 30_000 })
    expect(timer()).toEqual({ endsAt: start + 90_000, leftMs: 80_000, totalMs: 90_000 })
    give({ type: 'timer.pause' })
    expect(timer()).toEqual({ leftMs: 80_000, totalMs: 90_000 })
    workshop.now += 50_000
    give({ type: 'timer.resume' })
    expect(timer()).toEqual({ endsAt: workshop.now + 80_000, leftMs: 80_000, totalMs: 90_000 })
    give({ type: 'timer.clear' })
    expect(timer()).toBeNull()
  })

  it('is left alone by who saw an earlier step: a colleague went on at the same moment', () => {
    const workshop = new TestWorkshop()
    const timer = () => projectionOf(workshop.state, workshop.now).viewers.timer
    const give = (command: Command) => workshop.give(workshop.lead, command)
    give({ type: 'step.go', stepId: 'write' })
    const seen = single(workshop.state, 'step').version
    give({ type: 'step.go', stepId: 'build', seen })
    const begun = timer()
    for (const command of [
      { type: 'timer.add', ms: 60_000 },
      { type: 'timer.start', ms: 60_000 },
      { type: 'timer.pause' },
      { type: 'timer.clear' },
    ] as const)
      expect(give({ ...command, seen })).toEqual(refused('stale'))
    expect(timer()).toEqual(begun)
    // Pausing and stretching at once is no conflict: both are so.
    const now = { seen: single(workshop.state, 'step').version }
    for (const type of ['timer.pause', 'timer.pause'] as const) give({ type, ...now })
    give({ type: 'timer.add', ms: 60_000, ...now })
    give({ type: 'timer.add', ms: 60_000, ...now })
    expect(timer()).toEqual({ leftMs: 32 * 60_000, totalMs: 32 * 60_000 })
  })
})

describe('links', () => {
  it('stop at once when reset, for everyone who came by them but the one who resets', () => {
    const workshop = new TestWorkshop()
    const [all, group] = [workshop.join('all'), workshop.participant()]
    const code = workshop.code('all')
    const linkId = workshop.linkId('all')
    const reset = workshop.give(workshop.lead, { type: 'link.reset', linkId })
    expect(reset).toMatchObject({ ok: true, result: { code: workshop.code('all') }, isSecret: true })
    expect(workshop.code('all')).not.toBe(code)
    expect(actorOf(workshop, all.deviceId)).toEqual({ code: 'link-reset' })
    expect(actorOf(workshop, group.deviceId)).toMatchObject({ role: 'participant' })
    expect(workshop.tryJoin({ linkId, code, name: 'Laat' })).toEqual(refused('link-reset'))

    workshop.give(workshop.lead, { type: 'link.reset', linkId: workshop.linkId('lead') })
    expect(actorOf(workshop, workshop.lead)).toMatchObject({ role: 'facilitator' })
  })
})

describe('a closed workshop', () => {
  it('keeps its facilitators and lets the others back in when it opens again', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    workshop.give(workshop.lead, { type: 'workshop.close', closed: true })
    expect(actorOf(workshop, deviceId)).toEqual({ code: 'workshop-closed' })
    expect(workshop.give(deviceId, late('lane0'))).toEqual(refused('workshop-closed'))
    expect(() => workshop.join('all')).toThrow('workshop-closed')
    expect(workshop.join('lead').role).toBe('facilitator')
    workshop.give(workshop.lead, { type: 'workshop.close', closed: false })
    expect(actorOf(workshop, deviceId)).toMatchObject({ role: 'participant' })
  })
})

describe('the tray', () => {
  it('takes late work of members and group screens, for a lane that exists', () => {
    const workshop = new TestWorkshop()
    const { laneId, id: inGroup } = must(workshop.groups[0])
    expect(workshop.give(workshop.participant().deviceId, late(laneId)).ok).toBe(true)
    expect(workshop.give(workshop.join('screen', { inGroup }).deviceId, late(laneId)).ok).toBe(true)
    expect(workshop.give(workshop.lead, late('elsewhere'))).toEqual(refused('not-found'))
    expect(workshop.give(workshop.join('viewer').deviceId, late(laneId))).toEqual(refused('no-permission'))
    expect(projectionOf(workshop.state, workshop.now).members.tray).toEqual({ [laneId]: 2 })
    expect(projectionOf(workshop.state, workshop.now).viewers.tray).toEqual({})
  })

  it('takes what two tabs of one person hand in once, and from each what only that one has', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    const first = workshop.give(deviceId, late('lane0', 'n1', 'n2'))
    const idsOf = () =>
      [...workshop.state.rows.tray.values()].map(({ data }) => data.records.map(({ id }) => id))
    expect(workshop.give(deviceId, late('lane0', 'n1'))).toEqual({ ...first, writes: [] })
    workshop.give(deviceId, late('lane0', 'n2', 'n3'))
    expect(idsOf()).toEqual([['n1', 'n2'], ['n3']])
  })

  it('is cleared by a companion of that lane, not of another', () => {
    const workshop = new TestWorkshop()
    workshop.give(workshop.participant().deviceId, late('lane0'))
    const lay = { type: 'tray.lay', trayId: must([...workshop.state.rows.tray.keys()][0]) } as const
    expect(workshop.give(workshop.companion(1).deviceId, lay)).toEqual(refused('no-permission'))
    expect(workshop.give(workshop.companion(0).deviceId, lay).ok).toBe(true)
    expect(workshop.give(workshop.lead, { ...lay, type: 'tray.drop' })).toEqual(refused('stale'))
    expect(projectionOf(workshop.state, workshop.now).members.tray).toEqual({})
  })

  it('holds five hundred pieces of work and no more', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    for (let index = 0; index < MAX_WAITING; index++) {
      expect(workshop.give(deviceId, late('lane0', `n${index}`)).ok).toBe(true)
    }
    expect(workshop.give(deviceId, late('lane0', 'more'))).toEqual(refused('too-many'))
  })
})
