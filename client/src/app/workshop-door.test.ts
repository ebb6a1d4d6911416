import { expect, test } from 'vitest'
import { doorOf } from './workshop-door.ts'

test('everyone is led to the screen they belong on', () => {
  expect(doorOf({ device: 'member', role: 'facilitator' })).toBe('lead')
  expect(doorOf({ device: 'member', role: 'companion', laneId: 'l1' })).toBe('lane/l1')
  expect(doorOf({ device: 'member', role: 'participant', laneId: 'l1' })).toBe('lane/l1')
  expect(doorOf({ device: 'group-screen', role: 'participant', laneId: 'l1' })).toBe('lane/l1')
  expect(doorOf({ device: 'room-screen', role: 'viewer' })).toBe('room')
  expect(doorOf({ device: 'viewer', role: 'viewer' })).toBe('wall')
})

test('who has no group yet is asked for one', () => {
  expect(doorOf({ device: 'member', role: 'participant' })).toBeUndefined()
})
