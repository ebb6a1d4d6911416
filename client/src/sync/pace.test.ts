import { expect, test } from 'vitest'
import { Pace } from './pace.ts'
import { TestLine } from './test-line.ts'

test('cursors are live until the server says otherwise, and again once it does or the line is another', () => {
  const line = new TestLine()
  const pace = new Pace(line.connect())
  const told: string[] = []
  pace.subscribe(() => told.push(pace.now()))
  line.hello()
  expect(pace.now()).toBe('live')
  line.say({ t: 'presence', pace: 'thinned' })
  line.say({ t: 'presence', pace: 'live', everyMs: 0 })
  line.say({ t: 'presence', pace: 'thinned' })
  line.close()
  expect(told).toEqual(['thinned', 'live', 'thinned', 'live'])
  line.clock.pass(300)
  line.hello()
  expect(pace.now()).toBe('live')
})

test('a pace that this version does not know is left alone', () => {
  const line = new TestLine()
  const pace = new Pace(line.connect())
  line.hello()
  line.say({ t: 'presence', pace: 'thinned' })
  line.say({ t: 'presence', pace: 'frantic' as 'live' })
  expect(pace.now()).toBe('thinned')
})

test('one’s own cursor goes out as seldom as the server wishes, and on another line as it moves', () => {
  const line = new TestLine()
  const pace = new Pace(line.connect())
  line.hello()
  expect(pace.everyMs()).toBe(0)
  line.say({ t: 'presence', pace: 'live', everyMs: 120 })
  expect([pace.now(), pace.everyMs()]).toEqual(['live', 120])
  line.close()
  expect(pace.everyMs()).toBe(0)
})
