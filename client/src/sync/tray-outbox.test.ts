import { must } from '@brownpaper/shared/base/assert'
import type { LateRecord } from '@brownpaper/shared/protocol/tray'
import { expect, test, vi } from 'vitest'
import { CommandLine } from './command-line.ts'
import type { KeptTexts } from './kept-texts.ts'
import { TestLine } from './test-line.ts'
import { type OutboxItem, TrayOutbox } from './tray-outbox.ts'

class Texts implements KeptTexts {
  readonly kept = new Map<string, string>()
  all = async (prefix: string) =>
    [...this.kept].flatMap(([key, text]) => (key.startsWith(prefix) ? [text] : []))
  set = async (key: string, text: string) => void this.kept.set(key, text)
  remove = async (key: string) => void this.kept.delete(key)
}

function start({ texts = new Texts(), mostRecords = 500 } = {}) {
  const line = new TestLine()
  let ids = 0
  const commands = new CommandLine(line.connect(), line.clock, () => 'never used')
  const handed: OutboxItem[] = []
  const outbox = new TrayOutbox({
    workshopId: 'w',
    kept: texts,
    commands,
    now: line.clock.now,
    newId: () => `t${++ids}`,
    mostRecords,
    handedIn: (item) => handed.push(item),
    later: (run) => void line.clock.after(1000, run),
  })
  const heard = async () =>
    (await line.controls()).flatMap((message) => (message.t === 'command' ? [message] : []))
  return { line, texts, outbox, handed, heard }
}

const word = (id: string, text = 'late'): LateRecord => ({
  table: 'words',
  id,
  before: null,
  after: { id, author: 'm', moment: 'mo', dx: 0, dy: 0, text },
})

test('work is kept here until the tray has it', async () => {
  const { line, texts, outbox, handed, heard } = start()
  line.hello()
  await outbox.add('a', [word('w1')], 'renewed')
  expect(texts.kept.size).toBe(1)
  expect(await heard()).toMatchObject([
    { id: 't1', command: { type: 'tray.add', laneId: 'a', records: [word('w1')] } },
  ])
  line.say({ t: 'answer', id: 't1', ok: true })
  await vi.waitFor(() => expect(texts.kept.size).toBe(0))
  expect(outbox.items()).toEqual([])
  expect(handed).toMatchObject([{ id: 't1', laneId: 'a', why: 'renewed' }])
})

test('a server that was too slow to answer is asked again under the same id', async () => {
  const { line, outbox, heard } = start()
  line.hello()
  await outbox.add('a', [word('w1')])
  await heard()
  await vi.waitFor(async () => {
    line.clock.pass(2000)
    expect((await heard()).length).toBeGreaterThan(0)
  })
  expect(outbox.items()).toHaveLength(1)
  line.say({ t: 'answer', id: 't1', ok: true })
  await vi.waitFor(() => expect(outbox.items()).toEqual([]))
})

test('a disk that works again in the same breath as the answer that it does not is not missed', async () => {
  const { line, outbox, heard } = start()
  line.hello()
  await outbox.add('a', [word('w1')])
  await heard()
  line.say({ t: 'answer', id: 't1', ok: false, code: 'storage-failing' })
  void outbox.send()
  await vi.waitFor(async () => expect(await heard()).toMatchObject([{ id: 't1' }]))
  line.say({ t: 'answer', id: 't1', ok: true })
  await vi.waitFor(() => expect(outbox.items()).toEqual([]))
})

test('work put by on an earlier visit goes out under the same id', async () => {
  const before = start()
  await before.outbox.add('a', [word('w1')])
  const { line, outbox, heard } = start({ texts: before.texts })
  await outbox.restore()
  line.hello()
  void outbox.send()
  expect(await heard()).toMatchObject([{ id: 't1', command: { laneId: 'a' } }])
})

test('a server that cannot keep it now gets it again later', async () => {
  const { line, outbox, texts, heard } = start()
  line.hello()
  await outbox.add('a', [word('w1')])
  await heard()
  line.say({ t: 'answer', id: 't1', ok: false, code: 'storage-failing' })
  await vi.waitFor(async () => {
    void outbox.send()
    expect(await heard()).toMatchObject([{ id: 't1' }])
  })
  expect(texts.kept.size).toBe(1)
})

test('what the server will not have stays, to be read', async () => {
  const { line, outbox, texts, heard } = start()
  line.hello()
  await outbox.add('a', [word('w1')])
  await heard()
  line.say({ t: 'answer', id: 't1', ok: false, code: 'invalid-command' })
  await vi.waitFor(() => expect(outbox.items()).toMatchObject([{ refused: 'invalid-command' }]))
  await outbox.send()
  expect(await heard()).toEqual([])
  expect(texts.kept.size).toBe(1)
})

test('much work goes in portions, and a very long record alone', async () => {
  const { outbox } = start({ mostRecords: 2 })
  const long = word('long', 'x'.repeat(16_000))
  await outbox.add('a', [word('1'), long, word('2'), word('3')])
  const portions = outbox.items().map(({ records }) => records.map(({ id }) => id))
  expect(portions).toEqual([['1', '2'], ['long'], ['3']])
  expect(new Set(outbox.items().map(({ id }) => id)).size).toBe(3)
  expect(must(outbox.items()[1]).records).toEqual([long])
})
