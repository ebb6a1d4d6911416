import { expect, test } from 'vitest'
import { createLocalStore } from './storage.ts'
import { createSwitch } from './switch-setting.ts'

/** A browser that keeps nothing: the store's spare copy serves. */
const store = () =>
  createLocalStore(() => {
    throw new Error('blocked')
  })

test('a switch is as it is at first until somebody chose, then as they chose', () => {
  const kept = store()
  let atFirst = true
  const make = () => createSwitch('sound', () => atFirst, kept)
  expect(make().isOn()).toBe(true)
  atFirst = false
  expect(make().isOn()).toBe(false)
  make().set(true)
  expect(make().isOn()).toBe(true)
  make().set(false)
  atFirst = true
  expect(make().isOn()).toBe(false)
})

test('who listens hears of a choice, and no longer after leaving', () => {
  const setting = createSwitch('calm', () => false, store())
  let heard = 0
  const leave = setting.subscribe(() => heard++)
  setting.set(true)
  leave()
  setting.set(false)
  expect(heard).toBe(1)
})
