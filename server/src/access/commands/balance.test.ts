import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { TestWorkshop } from '../test-workshop.ts'

const workshopAs = (who: 'members' | 'viewers', { state, now }: TestWorkshop) =>
  projectionOf(state, now)[who].workshop

describe('whether who leads reads that everyone takes part', () => {
  it('is off until somebody who leads switches it on', () => {
    const workshop = new TestWorkshop()
    expect(workshopAs('members', workshop)).not.toHaveProperty('balanceSince')
    workshop.give(workshop.lead, { type: 'workshop.set', title: 'Anders' })
    expect(workshopAs('members', workshop)).not.toHaveProperty('balanceSince')
    for (const { deviceId } of [workshop.participant(), workshop.companion()]) {
      const answer = workshop.give(deviceId, { type: 'workshop.set', balance: true })
      expect(answer).toEqual({ ok: false, code: 'no-permission' })
    }
  })

  it('is told to every member since when, and once however often it is switched on', () => {
    const workshop = new TestWorkshop()
    workshop.now = 7000
    workshop.give(workshop.lead, { type: 'workshop.set', balance: true })
    workshop.now = 9000
    workshop.give(workshop.lead, { type: 'workshop.set', balance: true })
    workshop.give(workshop.lead, { type: 'workshop.set', title: 'Anders' })
    expect(workshopAs('members', workshop)).toMatchObject({ balanceSince: 7000, title: 'Anders' })
    expect(workshopAs('viewers', workshop)).not.toHaveProperty('balanceSince')
  })

  it('leaves nothing when it is switched off, and is told anew when it is on again', () => {
    const workshop = new TestWorkshop()
    const set = (balance: boolean) => workshop.give(workshop.lead, { type: 'workshop.set', balance })
    set(true)
    set(false)
    expect(workshopAs('members', workshop)).not.toHaveProperty('balanceSince')
    workshop.now += 5000
    set(true)
    expect(workshopAs('members', workshop)).toMatchObject({ balanceSince: workshop.now })
  })
})
