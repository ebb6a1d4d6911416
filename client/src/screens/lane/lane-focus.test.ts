import { expect, test } from 'vitest'
import { createLaneFocus } from './lane-focus.ts'

test('who shows one’s place hears who moved it, and nothing when it is the same', () => {
  const focus = createLaneFocus()
  const heard: string[] = []
  const stop = focus.subscribe((by) => heard.push(by))
  focus.set(['note'], 'list')
  focus.set(['note'], 'paper')
  focus.set([], 'paper')
  stop()
  focus.set(['note'], 'list')
  expect(heard).toEqual(['list', 'paper'])
})
