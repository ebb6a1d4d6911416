import { must } from '@brownpaper/shared/base/assert'
import type { Command } from '@brownpaper/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { standingOf } from '../standing.ts'
import { TestWorkshop } from '../test-workshop.ts'

const refused = (code: string) => ({ ok: false, code })
const live = (workshop: TestWorkshop) => projectionOf(workshop.state, workshop.now).members
const seen = (workshop: TestWorkshop) => JSON.stringify(projectionOf(workshop.state, workshop.now))

/** Two people in the first group, one in the second, and a companion of the first. */
function room() {
  const workshop = new TestWorkshop()
  const [first, second] = workshop.groups.map(({ id }) => id)
  const anna = workshop.participant(0, 'Anna')
  const bram = workshop.participant(0, 'Bram')
  const chris = workshop.participant(1, 'Chris')
  const noor = workshop.join('companion', { inGroup: must(first), name: 'Noor' })
  const lead = (command: Command) => workshop.give(workshop.lead, command)
  return { workshop, lead, anna, bram, chris, noor, first: must(first), second: must(second) }
}

const top = (groupId: string | null): Command => ({
  type: 'vote.open',
  voteId: 'v1',
  groupId,
  question: 'Welke drie?',
  options: [
    { id: 'n1', label: 'Bel terug', groupId: 'g-own' },
    { id: 'n2', label: 'Eén brief' },
  ],
  dots: 3,
  excludesOwn: false,
})
const cast = (...choices: readonly string[]): Command => ({
  type: 'vote.cast',
  voteId: 'v1',
  choices: [...choices],
})

describe('a vote', () => {
  it('is hidden until it is closed: only how many have voted is told', () => {
    const { workshop, anna, bram, noor, first } = room()
    expect(workshop.give(noor.deviceId, top(first)).ok).toBe(true)
    workshop.give(anna.deviceId, cast('n1', 'n1', 'n2'))
    workshop.give(bram.deviceId, cast('n2'))
    expect(live(workshop).cast).toEqual({ v1: { cast: 2, voters: 3 } })
    expect(live(workshop).votes[0]).not.toHaveProperty('results')
    expect(seen(workshop)).not.toContain('choices')
    workshop.give(noor.deviceId, { type: 'vote.close', voteId: 'v1' })
    expect(live(workshop).votes[0]?.results).toEqual([
      { id: 'n2', dots: 2, voters: 2 },
      { id: 'n1', dots: 2, voters: 1 },
    ])
    expect(projectionOf(workshop.state, workshop.now).viewers.votes).toEqual([])
  })

  it('takes one’s dots again in place of those before, and none once it is closed', () => {
    const { workshop, lead, anna } = room()
    lead(top(null))
    workshop.give(anna.deviceId, cast('n1'))
    workshop.give(anna.deviceId, cast('n2', 'n2'))
    lead({ type: 'vote.close', voteId: 'v1' })
    expect(workshop.give(anna.deviceId, cast('n1'))).toEqual(refused('vote-closed'))
    expect(live(workshop).votes[0]?.results).toEqual([
      { id: 'n2', dots: 2, voters: 1 },
      { id: 'n1', dots: 0, voters: 0 },
    ])
  })

  it('is its group’s own, and nobody has more dots than there are', () => {
    const { workshop, chris, anna, noor, first, second } = room()
    expect(workshop.give(noor.deviceId, top(second))).toEqual(refused('no-permission'))
    expect(workshop.give(noor.deviceId, top(null))).toEqual(refused('no-permission'))
    workshop.give(noor.deviceId, top(first))
    expect(workshop.give(chris.deviceId, cast('n1'))).toEqual(refused('no-permission'))
    expect(workshop.give(anna.deviceId, cast('n1', 'n1', 'n1', 'n1'))).toEqual(refused('invalid-command'))
    expect(workshop.give(anna.deviceId, { type: 'vote.close', voteId: 'v1' })).toEqual(
      refused('no-permission'),
    )
    const { deviceId: screen } = workshop.join('screen', { inGroup: first })
    expect(workshop.give(screen, cast('n1'))).toEqual(refused('no-permission'))
  })

  it('forgets what an erased person chose', () => {
    const { workshop, lead, anna } = room()
    lead(top(null))
    workshop.give(anna.deviceId, cast('n1'))
    lead({ type: 'member.erase', memberId: must(anna.memberId) })
    expect(workshop.state.rows.ballot.size).toBe(0)
  })
})

describe('something between', () => {
  const write: Command = {
    type: 'aside.start',
    groupId: null,
    kind: 'write',
    question: 'Wat raakte je?',
    minutes: 3,
  }
  const policyOf = (workshop: TestWorkshop, deviceId: string) => {
    const standing = standingOf(workshop.state, deviceId, workshop.now)
    return 'policy' in standing ? standing.policy : undefined
  }

  it('lets everyone write alone, also in the plenary, and is over as if it had not been', () => {
    const { workshop, lead, anna } = room()
    lead({ type: 'step.go', stepId: 'present' })
    const before = policyOf(workshop, anna.deviceId)
    expect(lead(write).ok).toBe(true)
    expect(policyOf(workshop, anna.deviceId)).toMatchObject({ lanes: 'own', isPrivate: true })
    lead({ type: 'aside.end', groupId: null })
    expect(policyOf(workshop, anna.deviceId)).toEqual(before)
    expect(live(workshop).step.id).toBe('present')
  })

  it('is a companion’s to start for the own group, whose step waits', () => {
    const { workshop, lead, noor, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    expect(workshop.give(noor.deviceId, write)).toEqual(refused('no-permission'))
    expect(workshop.give(noor.deviceId, { ...write, groupId: first } as Command).ok).toBe(true)
    expect(policyOf(workshop, noor.deviceId)).toMatchObject({
      isPrivate: false,
      apart: { lane0: { isPrivate: true } },
    })
    expect(live(workshop).groups[0]?.aside).toMatchObject({ kind: 'write', question: 'Wat raakte je?' })
    expect(projectionOf(workshop.state, workshop.now).viewers.groups[0]).not.toHaveProperty('aside')
  })

  it('goes round in turn, one person at a time however many press next', () => {
    const { workshop, lead, anna, first } = room()
    const round = { type: 'aside.start', groupId: first, kind: 'round', question: '', minutes: 5 } as const
    lead(round)
    expect(live(workshop).groups[0]?.aside).toMatchObject({ turn: 0 })
    expect(live(workshop).groups[0]?.aside?.order?.[0]).toBe(anna.memberId)
    expect(lead({ type: 'aside.next', groupId: first, seen: 0 }).ok).toBe(true)
    expect(lead({ type: 'aside.next', groupId: first, seen: 0 })).toEqual(refused('stale'))
    expect(live(workshop).groups[0]?.aside).toMatchObject({ turn: 1 })
  })

  it('leaves what was written alone to be turned over, by each group that was in it', () => {
    const { workshop, lead, anna, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    lead({ ...write, groupId: first } as Command)
    lead({ type: 'aside.end', groupId: first })
    expect(live(workshop).groups).toMatchObject([{ waiting: ['ideas'] }, {}])
    expect(live(workshop).groups[1]).not.toHaveProperty('waiting')
    expect(workshop.give(anna.deviceId, { type: 'reveal.start', groupId: first, what: 'ideas' }).ok).toBe(
      true,
    )
    expect(live(workshop).groups[0]).not.toHaveProperty('waiting')
    lead(write)
    lead({ type: 'step.go', stepId: 'pains' })
    expect(live(workshop).groups).toMatchObject([{ waiting: ['ideas'] }, { waiting: ['ideas'] }])
    lead({ type: 'aside.start', groupId: null, kind: 'break', question: '', minutes: 3 })
    lead({ type: 'aside.end', groupId: null })
    expect(live(workshop).groups[0]?.waiting).toEqual(['ideas'])
  })

  it('asks nobody again to turn over what a companion turned over in the middle of it', () => {
    const { workshop, lead, noor, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    workshop.give(noor.deviceId, { ...write, groupId: first } as Command)
    workshop.give(noor.deviceId, { type: 'reveal.start', groupId: first, what: 'ideas' })
    workshop.give(noor.deviceId, { type: 'aside.end', groupId: first })
    expect(live(workshop).groups[0]).not.toHaveProperty('waiting')
  })

  it('keeps what was written alone when a break takes its place', () => {
    const { workshop, lead } = room()
    lead({ type: 'step.go', stepId: 'build' })
    lead(write)
    lead({ type: 'aside.start', groupId: null, kind: 'break', question: '', minutes: 3 })
    lead({ type: 'aside.end', groupId: null })
    expect(live(workshop).groups).toMatchObject([{ waiting: ['ideas'] }, { waiting: ['ideas'] }])
  })

  it('gives turns to those who take part, not to who guides them', () => {
    const { workshop, noor, first } = room()
    workshop.give(noor.deviceId, {
      type: 'aside.start',
      groupId: first,
      kind: 'round',
      question: '',
      minutes: 5,
    })
    expect(live(workshop).groups[0]?.aside?.order).not.toContain(noor.memberId)
  })

  it('has everybody’s time stand still, and go on where it was', () => {
    const { workshop, lead, noor, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    workshop.give(noor.deviceId, { type: 'group.minutes', groupId: first, ms: 60_000 })
    const left = () => live(workshop).timer
    const leftOf = () => live(workshop).groups[0]?.at?.timer
    workshop.now += 60_000
    lead({ type: 'aside.start', groupId: null, kind: 'break', question: '', minutes: 10 })
    expect([left(), leftOf()]).toEqual([
      { leftMs: 29 * 60_000, totalMs: 30 * 60_000 },
      { leftMs: 30 * 60_000, totalMs: 31 * 60_000 },
    ])
    expect(live(workshop).aside).not.toHaveProperty('stopped')
    workshop.now += 10 * 60_000
    lead({ type: 'aside.end', groupId: null })
    expect(left()).toMatchObject({ endsAt: workshop.now + 29 * 60_000 })
    expect(leftOf()).toMatchObject({ endsAt: workshop.now + 30 * 60_000 })
  })

  it('stops the time of its group alone, and none that was standing still already', () => {
    const { workshop, lead, noor, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    const aside = { type: 'aside.start', groupId: first, kind: 'round', question: '', minutes: 5 } as const
    workshop.give(noor.deviceId, aside)
    workshop.now += 300_000
    expect(live(workshop).timer).toHaveProperty('endsAt')
    workshop.give(noor.deviceId, { type: 'aside.end', groupId: first })
    expect(live(workshop).groups[0]?.at).toMatchObject({
      stepId: 'build',
      timer: { endsAt: workshop.now + 30 * 60_000 },
    })
    expect(live(workshop).groups[1]).not.toHaveProperty('at')
    lead({ type: 'timer.pause' })
    lead({ type: 'aside.start', groupId: null, kind: 'break', question: '', minutes: 3 })
    lead({ type: 'aside.end', groupId: null })
    expect(live(workshop).timer).not.toHaveProperty('endsAt')
  })

  it('of a group that is ahead ends with the step too, and its time goes on', () => {
    const { workshop, lead, first } = room()
    lead({ type: 'step.go', stepId: 'write' })
    lead({ type: 'group.go', groupId: first, stepId: 'score' })
    lead({ type: 'aside.start', groupId: first, kind: 'break', question: '', minutes: 3 })
    expect(live(workshop).groups[0]?.at?.timer).not.toHaveProperty('endsAt')
    lead({ type: 'step.go', stepId: 'build' })
    expect(live(workshop).groups[0]?.at).toMatchObject({
      stepId: 'score',
      timer: { endsAt: workshop.now + 4 * 60_000 },
    })
  })

  it('ends with the step', () => {
    const { workshop, lead, first } = room()
    lead({ ...write, groupId: first } as Command)
    lead(write)
    lead({ type: 'step.go', stepId: 'build' })
    expect([live(workshop).aside, live(workshop).groups[0]?.aside]).toEqual([null, undefined])
  })
})

describe('telling and calling', () => {
  it('reaches everyone or one group, and keeps the newest thirty', () => {
    const { workshop, lead, anna, noor, first, second } = room()
    const say = (text: string, groupId: string | null): Command => ({ type: 'message.send', groupId, text })
    expect(workshop.give(anna.deviceId, say('Hoi', first))).toEqual(refused('no-permission'))
    expect(workshop.give(noor.deviceId, say('Hoi', second))).toEqual(refused('no-permission'))
    expect(workshop.give(noor.deviceId, say('Nog vijf minuten', first)).ok).toBe(true)
    for (let i = 0; i < 30; i++) {
      workshop.now++
      lead(say(`Bericht ${i}`, null))
    }
    expect(live(workshop).messages).toHaveLength(30)
    expect(live(workshop).messages[0]?.text).toBe('Bericht 0')
    lead({ type: 'message.remove', messageId: must(live(workshop).messages[0]).id })
    expect(live(workshop).messages[0]?.text).toBe('Bericht 1')
  })

  it('says that it is the companion’s, who may take it back, and nothing of who leads', () => {
    const { workshop, lead, noor, first } = room()
    lead({ type: 'message.send', groupId: first, text: 'Van wie leidt' })
    workshop.now++
    workshop.give(noor.deviceId, { type: 'message.send', groupId: first, text: 'Van Noor' })
    const [ofLead, hers] = live(workshop).messages
    expect([ofLead?.fromCompanion, hers?.fromCompanion]).toEqual([undefined, true])
    const remove = (message = ofLead): Command => ({ type: 'message.remove', messageId: message?.id ?? '' })
    expect(workshop.give(noor.deviceId, remove())).toEqual(refused('no-permission'))
    expect(workshop.give(noor.deviceId, remove(hers)).ok).toBe(true)
  })

  it('is for who guides alone where it says so', () => {
    const { workshop, lead, noor, first } = room()
    const question = {
      type: 'message.send',
      groupId: first,
      text: 'Wie belt er?',
      toCompanions: true,
    } as const
    expect(lead(question).ok).toBe(true)
    expect(live(workshop).messages).toMatchObject([{ groupId: first, toCompanions: true }])
    expect(workshop.give(noor.deviceId, { ...question, toCompanions: false }).ok).toBe(true)
    expect(live(workshop).messages[1]).not.toHaveProperty('toCompanions')
  })

  it('calls everyone to a place until it is let go or the step ends', () => {
    const { workshop, lead, anna } = room()
    const look: Command = { type: 'look.here', laneId: 'lane0', thing: 'n1', holds: true }
    expect(workshop.give(anna.deviceId, look)).toEqual(refused('no-permission'))
    expect(lead({ ...look, laneId: 'gone' } as Command)).toEqual(refused('not-found'))
    lead(look)
    expect(live(workshop).look).toMatchObject({ laneId: 'lane0', thing: 'n1', holds: true })
    lead({ type: 'look.release' })
    expect(live(workshop).look).toBeNull()
    lead(look)
    lead({ type: 'step.go', stepId: 'build' })
    expect(live(workshop).look).toBeNull()
  })

  it('keeps what is for later, and brings it back', () => {
    const { workshop, lead, anna, first } = room()
    expect(workshop.give(anna.deviceId, { type: 'parked.add', text: 'En de buren?' }).ok).toBe(true)
    const parkedId = must(live(workshop).parked[0]).id
    expect(live(workshop).parked[0]).toMatchObject({ text: 'En de buren?', groupId: first })
    expect(workshop.give(anna.deviceId, { type: 'parked.remove', parkedId })).toEqual(
      refused('no-permission'),
    )
    lead({ type: 'parked.remove', parkedId })
    expect(live(workshop).parked).toEqual([])
    lead({ type: 'parked.restore', parkedId })
    expect(live(workshop).parked).toHaveLength(1)
  })

  it('shows what somebody of the workshop reacts, and the last one alone', () => {
    const { workshop, anna } = room()
    const reactionOf = () => live(workshop).members.find(({ id }) => id === anna.memberId)?.reaction?.what
    workshop.give(anna.deviceId, { type: 'reaction.show', what: 'clap' })
    workshop.give(anna.deviceId, { type: 'reaction.show', what: 'wow' })
    expect(reactionOf()).toBe('wow')
  })

  it('shows a raised hand until it is lowered, by oneself or by who guides', () => {
    const { workshop, anna, bram, noor } = room()
    const memberId = must(anna.memberId)
    const isUp = () => live(workshop).members.find(({ id }) => id === memberId)?.handAt !== undefined
    workshop.give(anna.deviceId, { type: 'hand.set', up: true })
    expect(isUp()).toBe(true)
    expect(workshop.give(bram.deviceId, { type: 'hand.lower', memberId })).toEqual(refused('no-permission'))
    workshop.give(noor.deviceId, { type: 'hand.lower', memberId })
    expect(isUp()).toBe(false)
  })
})

describe('what people may', () => {
  it('is put under lock and let go, for one group or all', () => {
    const { workshop, lead, anna, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    expect(workshop.give(anna.deviceId, { type: 'groups.allow', locked: true })).toEqual(
      refused('no-permission'),
    )
    lead({ type: 'groups.allow', groupIds: [first], locked: true })
    expect(live(workshop).groups).toMatchObject([{ isLocked: true }, {}])
    expect(live(workshop).policy.apart).toEqual({ lane0: { lanes: 'own', isPrivate: false, isLocked: true } })
    lead({ type: 'groups.allow', locked: false })
    expect(live(workshop).groups[0]).not.toHaveProperty('isLocked')
    expect(live(workshop).policy).not.toHaveProperty('apart')
  })

  it('is notes only or everything, and one’s own or the group’s', () => {
    const { workshop, lead, first } = room()
    lead({ type: 'step.go', stepId: 'build' })
    lead({ type: 'groups.allow', groupIds: [first], tools: 'notes' })
    lead({ type: 'groups.allow', edits: 'own' })
    expect(live(workshop).groups).toMatchObject([{ tools: 'notes', edits: 'own' }, { edits: 'own' }])
    expect(live(workshop).policy.apart).toMatchObject({
      lane0: { lanes: 'own', levels: { tools: 'notes', edits: 'own' } },
      lane1: { lanes: 'own', levels: { tools: 'all', edits: 'own' } },
    })
    lead({ type: 'groups.allow', tools: 'all', edits: 'group' })
    for (const group of live(workshop).groups) {
      expect(group).not.toHaveProperty('tools')
      expect(group).not.toHaveProperty('edits')
    }
    expect(live(workshop).policy).not.toHaveProperty('apart')
  })

  it('places many people at once or nobody, and the opposite puts them back', () => {
    const { workshop, lead, anna, bram, first, second } = room()
    const ids = [must(anna.memberId), must(bram.memberId)]
    const place = (groupId: string): Command => ({
      type: 'members.place',
      places: ids.map((memberId) => ({ memberId, groupId })),
    })
    const groups = () => ids.map((id) => live(workshop).members.find((one) => one.id === id)?.groupId)
    expect(lead(place('gone'))).toEqual(refused('not-found'))
    lead(place(second))
    expect(groups()).toEqual([second, second])
    lead(place(first))
    expect(groups()).toEqual([first, first])
  })
})
