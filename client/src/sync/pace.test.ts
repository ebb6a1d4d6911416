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
  line.say({ t: 'presence', pace: 'thinned' })
  line.say({ t: 'presence', pace: 'live' })
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
