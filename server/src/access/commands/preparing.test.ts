import { must } from '@brownpaper/shared/base/assert'
import { templateSteps } from '@brownpaper/shared/programme/programme'
import { stepOf } from '@brownpaper/shared/programme/step'
import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { TestWorkshop } from '../test-workshop.ts'

const ZOOM = 'https://bedrijf.zoom.us/j/1'
const MEET = 'https://meet.google.com/abc-defg-hij'
const refused = (code: string) => ({ ok: false, code })

describe('where one talks', () => {
  it('is told to members; to who only watches no more than where everyone is', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    expect(workshop.give(workshop.lead, { type: 'workshop.set', call: ZOOM }).ok).toBe(true)
    expect(workshop.give(workshop.lead, { type: 'group.set', groupId, call: MEET }).ok).toBe(true)
    const { members, viewers } = projectionOf(workshop.state, workshop.now)
    expect(members.workshop.call).toBe(ZOOM)
    expect(members.groups[0]?.call).toBe(MEET)
    expect(viewers.workshop.call).toBe(ZOOM)
    expect(JSON.stringify(viewers)).not.toContain(MEET)
  })

  it('stays when something else is set, and goes when it is taken away', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    workshop.give(workshop.lead, { type: 'workshop.set', call: ZOOM })
    workshop.give(workshop.lead, { type: 'group.set', groupId, call: MEET })
    workshop.give(workshop.lead, { type: 'workshop.set', title: 'Anders' })
    workshop.give(workshop.lead, { type: 'group.set', groupId, place: 'Hoek' })
    expect(projectionOf(workshop.state, workshop.now).members).toMatchObject({
      workshop: { call: ZOOM },
      groups: [{ call: MEET, place: 'Hoek' }, {}],
    })
    workshop.give(workshop.lead, { type: 'workshop.set', call: null })
    workshop.give(workshop.lead, { type: 'group.set', groupId, call: null })
    const { members } = projectionOf(workshop.state, workshop.now)
    expect(members.workshop).not.toHaveProperty('call')
    expect(members.groups[0]).not.toHaveProperty('call')
  })

  it('is for facilitators to say', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.companion()
    expect(workshop.give(deviceId, { type: 'workshop.set', call: ZOOM })).toEqual(refused('no-permission'))
  })
})

describe('a programme somebody kept', () => {
  const steps = [stepOf('a', 'open', { minutes: 5, least: 9 }), stepOf('b', 'build')]

  it('takes the place of all steps; none is to become shorter than it is', () => {
    const workshop = new TestWorkshop()
    workshop.give(workshop.lead, { type: 'programme.plan', startsAt: 5 })
    expect(workshop.give(workshop.lead, { type: 'programme.put', steps }).ok).toBe(true)
    const { programme } = projectionOf(workshop.state, workshop.now).members
    expect(programme.steps.map(({ id, least }) => [id, least])).toEqual([
      ['a', 5],
      ['b', 25],
    ])
    expect(programme.startsAt).toBe(5)
  })

  it('is refused with an id twice, or without the step everyone is at', () => {
    const workshop = new TestWorkshop()
    const give = (steps: readonly ReturnType<typeof stepOf>[]) =>
      workshop.give(workshop.lead, { type: 'programme.put', steps: [...steps] })
    expect(give([must(steps[0]), must(steps[0])])).toEqual(refused('invalid-command'))
    workshop.give(workshop.lead, { type: 'step.go', stepId: 'write' })
    expect(give(steps)).toEqual(refused('step-running'))
    expect(give(templateSteps('two-hours')).ok).toBe(true)
  })

  it('is for facilitators', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    expect(workshop.give(deviceId, { type: 'programme.put', steps })).toEqual(refused('no-permission'))
  })
})
