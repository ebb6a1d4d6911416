import { expect, test } from 'vitest'
import { CommandLine } from './command-line.ts'
import { TestLine } from './test-line.ts'

function start() {
  const line = new TestLine()
  const connection = line.connect()
  let ids = 0
  const commands = new CommandLine(connection, line.clock, () => `c${++ids}`)
  const heard = async () => (await line.controls()).filter(({ t }) => t === 'command')
  return { line, connection, commands, heard }
}

const next = { type: 'step.set', kind: 'groups' } as const

test('a command is answered by its id', async () => {
  const { line, commands, heard } = start()
  line.hello()
  const first = commands.give(next)
  const second = commands.give({ type: 'present.stop' })
  expect(await heard()).toMatchObject([
    { id: 'c1', command: next },
    { id: 'c2', command: { type: 'present.stop' } },
  ])
  line.say({ t: 'answer', id: 'c2', ok: false, code: 'no-permission' })
  line.say({ t: 'answer', id: 'c1', ok: true, result: { version: 3 } })
  expect(await first).toEqual({ ok: true, result: { version: 3 } })
  expect(await second).toEqual({ ok: false, code: 'no-permission' })
})

test('it is given again, under the same id, on the next line', async () => {
  const { line, commands, heard } = start()
  line.hello()
  const answer = commands.give(next)
  expect(await heard()).toHaveLength(1)
  line.close()
  line.clock.pass(300)
  line.hello()
  expect(await heard()).toMatchObject([{ id: 'c1' }])
  line.say({ t: 'answer', id: 'c1', ok: true })
  expect(await answer).toEqual({ ok: true })
})

test('without a line it waits ten seconds', async () => {
  const { line, commands } = start()
  const answer = commands.give(next)
  line.clock.pass(10_000)
  expect(await answer).toEqual({ ok: false, code: 'server-away' })
})

test('a server that hears and does not answer is waited for as long', async () => {
  const { line, commands } = start()
  line.hello()
  const answer = commands.give(next)
  for (let i = 0; i < 10; i++) {
    line.say({ t: 'pong', now: 0 })
    line.clock.pass(1000)
  }
  expect(await answer).toEqual({ ok: false, code: 'timeout' })
})

test('after the end the answer is why', async () => {
  const { line, commands } = start()
  line.hello()
  const before = commands.give(next)
  line.close('removed-from-workshop')
  expect(await before).toEqual({ ok: false, code: 'removed-from-workshop' })
  expect(await commands.give(next)).toEqual({ ok: false, code: 'removed-from-workshop' })
})
