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

describe('words that a colleague has written meanwhile', () => {
  const stepIn = (workshop: TestWorkshop) =>
    must(projectionOf(workshop.state, workshop.now).members.programme.steps.find(({ id }) => id === 'build'))
  const write = (workshop: TestWorkshop, title: object, was: object) =>
    workshop.give(workshop.lead, {
      type: 'programme.change',
      steps: [{ id: 'build', title, was: { title: was } }],
    })

  it('of a step stay, and who comes second hears of it', () => {
    const workshop = new TestWorkshop()
    expect(write(workshop, { nl: 'Eerst' }, { nl: '' }).ok).toBe(true)
    expect(write(workshop, { nl: 'Ook' }, { nl: '' })).toEqual(refused('stale'))
    expect(stepIn(workshop).title).toEqual({ nl: 'Eerst' })
    expect(write(workshop, { nl: 'Ook' }, { nl: 'Eerst' }).ok).toBe(true)
    expect(stepIn(workshop).title).toEqual({ nl: 'Ook' })
  })

  it('in another language stay beside one’s own, and go only by themselves', () => {
    const workshop = new TestWorkshop()
    write(workshop, { nl: 'Leggen' }, { nl: '' })
    expect(write(workshop, { en: 'Build' }, { en: '' }).ok).toBe(true)
    expect(stepIn(workshop).title).toEqual({ nl: 'Leggen', en: 'Build' })
    expect(write(workshop, {}, { nl: 'Leggen' }).ok).toBe(true)
    expect(stepIn(workshop).title).toEqual({ en: 'Build' })
  })

  it('as the name or place of a group, or the title, stay too', () => {
    const workshop = new TestWorkshop()
    const groupId = must(workshop.groups[0]).id
    const was = { name: must(projectionOf(workshop.state, workshop.now).members.groups[0]).name }
    const set = (values: object) => workshop.give(workshop.lead, { type: 'group.set', groupId, ...values })
    expect(set({ name: 'Rood', was }).ok).toBe(true)
    expect(set({ name: 'Blauw', was })).toEqual(refused('stale'))
    expect(set({ place: 'Hoek', was: { place: '' } }).ok).toBe(true)
    expect(set({ place: 'Raam', was: { place: '' } })).toEqual(refused('stale'))
    const retitle = { type: 'workshop.set', title: 'Nieuw', was: { title: 'Anders' } } as const
    expect(workshop.give(workshop.lead, retitle)).toEqual(refused('stale'))
  })
})
