import { describe, expect, it } from 'vitest'
import type { Device } from '../access/workshops.ts'
import { Attendance } from './attendance.ts'

const person: Device = { id: 'd1', kind: 'member', memberId: 'm1', linkId: 'l' }
const screen: Device = { id: 'd0', kind: 'group-screen', groupId: 'g1', linkId: 'l' }

describe('attendance', () => {
  it('has one entry a device, with the lanes of all its tabs', () => {
    const attendance = new Attendance()
    attendance.begin('w', person).enter('b')
    attendance.begin('w', person).enter('a')
    attendance.begin('w', screen)
    attendance.begin('other', screen)
    expect(attendance.here('w')).toEqual([
      { device: 'group-screen', groupId: 'g1', lanes: [] },
      { device: 'member', member: 'm1', lanes: ['a', 'b'] },
    ])
    expect(attendance.size).toBe(4)
  })

  it('forgets a lane that was left and a connection that ended, and says so once', () => {
    const attendance = new Attendance()
    const visit = attendance.begin('w', person)
    visit.enter('a')
    let told = 0
    const unsubscribe = attendance.subscribe(() => told++)
    visit.leave('a')
    expect(attendance.here('w')).toEqual([{ device: 'member', member: 'm1', lanes: [] }])
    visit.leave('a')
    visit.end()
    visit.end()
    expect(attendance.here('w')).toEqual([])
    expect(told).toBe(2)
    unsubscribe()
    attendance.begin('w', person)
    expect(told).toBe(2)
  })
})
