import { must } from '@brownpaper/shared/base/assert'
import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { TestWorkshop } from '../test-workshop.ts'

const refused = (code: string) => ({ ok: false, code })
const idOf = (workshop: TestWorkshop, index: number) => must(workshop.groups[index]).id
const callOf = (workshop: TestWorkshop, index = 0) =>
  projectionOf(workshop.state, workshop.now).members.groups[index]?.help

describe('a call for help', () => {
  it('comes from the group itself, its companion or its screen, and from nobody else', () => {
    const workshop = new TestWorkshop()
    const [mine, other] = [idOf(workshop, 0), idOf(workshop, 1)]
    const own = [
      workshop.participant(0).deviceId,
      workshop.companion(0).deviceId,
      workshop.join('screen', { inGroup: mine }).deviceId,
    ]
    for (const device of own) {
      expect(workshop.give(device, { type: 'help.ask', groupId: mine, text: 'Hoe klein?' }).ok).toBe(true)
      expect(callOf(workshop)).toMatchObject({ text: 'Hoe klein?' })
      expect(workshop.give(device, { type: 'help.ask', groupId: other })).toEqual(refused('no-permission'))
      expect(workshop.give(device, { type: 'help.done', groupId: mine }).ok).toBe(true)
      expect(callOf(workshop)).toBeUndefined()
    }
    const viewer = workshop.join('viewer').deviceId
    expect(workshop.give(viewer, { type: 'help.ask', groupId: mine })).toEqual(refused('no-permission'))
  })

  it('keeps its place in the row when asked again, and viewers learn nothing of it', () => {
    const workshop = new TestWorkshop()
    const { deviceId } = workshop.participant()
    const ask = (text?: string) =>
      workshop.give(deviceId, {
        type: 'help.ask',
        groupId: idOf(workshop, 0),
        ...(text !== undefined && { text }),
      })
    ask('Eerst')
    const at = workshop.now
    workshop.now += 60_000
    ask('Anders')
    expect(callOf(workshop)).toEqual({ at, text: 'Anders' })
    ask()
    expect(callOf(workshop)).toEqual({ at })
    expect(JSON.stringify(projectionOf(workshop.state, workshop.now).viewers)).not.toContain('help')
  })

  it('is answered by who leads, twice as well as once', () => {
    const workshop = new TestWorkshop()
    const groupId = idOf(workshop, 0)
    workshop.give(workshop.participant().deviceId, { type: 'help.ask', groupId })
    const other = workshop.participant(1).deviceId
    expect(workshop.give(other, { type: 'help.done', groupId })).toEqual(refused('no-permission'))
    expect(workshop.give(workshop.lead, { type: 'help.done', groupId }).ok).toBe(true)
    expect(workshop.give(workshop.lead, { type: 'help.done', groupId }).ok).toBe(true)
    expect(callOf(workshop)).toBeUndefined()
  })
})
