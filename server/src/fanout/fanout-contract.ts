import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Fanout } from './fanout.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const eventually = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 10_000 })

/** What one server hears on a topic, as texts. */
function listen(fanout: Fanout, topic: string) {
  const heard: string[] = []
  const leave = fanout.subscribe(topic, (message) => heard.push(textOf(message)))
  return { heard, leave }
}

/** Resolves when what one server says on a topic arrives at all of these ears. */
async function reaches(from: Fanout, topic: string, ears: readonly { heard: readonly string[] }[]) {
  for (let count = 0; !ears.every(({ heard }) => heard.includes('there?')); count++) {
    if (count > 1000) throw new Error(`${topic} was never heard`)
    from.publish(topic, bytesOf('there?'))
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const said = ({ heard }: { heard: readonly string[] }) => heard.filter((text) => text !== 'there?')

/** What every fan-out keeps to; `open` gives another server of the same test with every call. */
export function runFanoutContract(name: string, open: () => Promise<Fanout>): void {
  const opened: Fanout[] = []
  async function servers(count: number): Promise<Fanout[]> {
    for (let index = 0; index < count; index++) opened.push(await open())
    return [...opened]
  }
  afterEach(async () => {
    for (const fanout of opened.splice(0)) await fanout.close()
  })

  describe(`${name}: fan-out`, () => {
    test('what one server says, all others that listen hear, and it does not itself', async () => {
      const [a, b, c] = (await servers(3)) as [Fanout, Fanout, Fanout]
      const ears = [a, b, c].map((server) => listen(server, 'w1'))
      await reaches(a, 'w1', ears.slice(1))
      for (const text of ['one', 'two', 'three']) a.publish('w1', bytesOf(text))
      await eventually(() =>
        expect(ears.map(said)).toEqual([[], ['one', 'two', 'three'], ['one', 'two', 'three']]),
      )
    })

    test('a topic is none of another', async () => {
      const [a, b] = (await servers(2)) as [Fanout, Fanout]
      const [first, second] = [listen(b, 'w1'), listen(b, 'w2')]
      await reaches(a, 'w1', [first])
      await reaches(a, 'w2', [second])
      a.publish('w1', bytesOf('to the first'))
      a.publish('w2', bytesOf('to the second'))
      await eventually(() =>
        expect([said(first), said(second)]).toEqual([['to the first'], ['to the second']]),
      )
    })

    test.each([0, 1, 70_000, 3_000_000])('a message of %d bytes comes as it was', async (size) => {
      const [a, b] = (await servers(2)) as [Fanout, Fanout]
      await reaches(a, 'w1', [listen(b, 'w1')])
      const got: Uint8Array[] = []
      b.subscribe('w1', (message) => got.push(message))
      const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251)
      a.publish('w1', bytes)
      await eventually(() => expect(got.some((one) => one.length === size)).toBe(true))
      const found = got.find((one) => one.length === size)
      expect(Buffer.compare(found ?? new Uint8Array(9), bytes)).toBe(0)
    })

    test('who stopped listening hears nothing more, and may come back', async () => {
      const [a, b] = (await servers(2)) as [Fanout, Fanout]
      const [leaving, staying] = [listen(b, 'w1'), listen(b, 'w1')]
      await reaches(a, 'w1', [leaving, staying])
      leaving.leave()
      leaving.leave()
      a.publish('w1', bytesOf('later'))
      await eventually(() => expect(said(staying)).toEqual(['later']))
      expect(said(leaving)).toEqual([])
      staying.leave()
      await reaches(a, 'w1', [listen(b, 'w1')])
    })

    test('many at once to many topics all come', async () => {
      const [a, b] = (await servers(2)) as [Fanout, Fanout]
      const topics = Array.from({ length: 50 }, (_, index) => `w${index}`)
      const ears = topics.map((topic) => listen(b, topic))
      for (const [index, topic] of topics.entries()) await reaches(a, topic, ears.slice(index, index + 1))
      for (let count = 0; count < 20; count++)
        for (const topic of topics) a.publish(topic, bytesOf(`${count}`))
      const all = Array.from({ length: 20 }, (_, count) => `${count}`)
      await eventually(() => expect(ears.map(said)).toEqual(topics.map(() => all)))
    })

    test('closed, it says and hears nothing, and nothing goes wrong', async () => {
      const [a, b] = (await servers(2)) as [Fanout, Fanout]
      const ear = listen(b, 'w1')
      await reaches(a, 'w1', [ear])
      await a.close()
      a.publish('w1', bytesOf('from beyond'))
      await a.close()
      const [, , c] = (await servers(1)) as [Fanout, Fanout, Fanout]
      c.publish('w1', bytesOf('from here'))
      await eventually(() => expect(said(ear)).toEqual(['from here']))
    })
  })
}
