// By hand, on Linux with strace: shows from the server's system calls that an edit is on the disk before anybody else
// gets it and before it is called saved. `node e2e/faults/durable-order.ts`
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { joinRoom } from '../support/stock-client.ts'
import { callsIn, type SystemCall } from './system-calls.ts'

const EDITS = 50
const PATIENCE_MS = 10_000
const markOf = (edit: number) => `@edit-${String(edit).padStart(4, '0')}@`

/** Runs `work` with every write and sync of a process written down. */
async function traced(pid: number, path: string, work: () => Promise<void>): Promise<SystemCall[]> {
  const which = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg'
  const args = ['-f', '-yy', '-ttt', '-T', '-s', '8192', '-e', which, '-o', path, '-p', String(pid)]
  const strace = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(strace, 'exit')
  const [said] = (await once(strace.stderr, 'data')) as [Buffer]
  if (!said.toString().includes('attached')) throw new Error(`strace: ${said}`)
  await work()
  strace.kill('SIGINT')
  await ended
  return callsIn(await readFile(path, 'latin1'))
}

/** Somebody writes, one edit after another, and somebody else reads. */
async function edit(server: TestServer): Promise<void> {
  const contract = new Contract(server)
  const workshop = { title: 'Trace', language: 'en', template: 'blank' }
  const { workshopId, token, joinCode } = await contract.post('/api/workshops', workshop)
  await contract.put(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, String(token))
  const { groups } = await contract.get(`/api/workshops/${workshopId}`, String(token))
  const [group] = groups as [{ id: string; laneId: string }]
  const join = (name: string) => contract.post('/api/join', { code: joinCode, name, groupId: group.id })
  const [fenna, omar] = [await join('Fenna'), await join('Omar')]
  const room = `lane/${group.laneId}`
  const reader = joinRoom(server, String(workshopId), room, String(omar.token))
  const author = new Author(
    `${server.url.replace('http', 'ws')}/sync/${workshopId}`,
    String(fenna.token),
    room,
  )
  await author.opened()
  for (let n = 1; n <= EDITS; n++) {
    author.write(markOf(n))
    await until(() => author.kept === n && reader.ydoc.getMap('notes.base').get('n') === markOf(n))
  }
  reader.leave()
  author.socket.terminate()
}

/** Speaks as our own client does, one room on channel 1, so that it is told what is saved. */
class Author {
  readonly socket: WebSocket
  readonly #ydoc = new Y.Doc()
  #heard = ''

  constructor(url: string, token: string, room: string) {
    this.socket = new WebSocket(url, ['brownpaper.1', `token.${token}`])
    this.socket.on('message', (data: Buffer) => {
      this.#heard = (this.#heard + data.toString('latin1')).slice(-4000)
    })
    this.socket.on('open', () => this.#send(0, Buffer.from(JSON.stringify({ t: 'open', channel: 1, room }))))
    this.#ydoc.on('update', (update: Uint8Array) => {
      const message = encoding.createEncoder()
      encoding.writeVarUint(message, 0)
      encoding.writeVarUint(message, 2)
      encoding.writeVarUint8Array(message, update)
      this.#send(1, encoding.toUint8Array(message))
    })
  }

  get kept(): number {
    return Number([...this.#heard.matchAll(/"kept":(\d+)/g)].at(-1)?.[1] ?? 0)
  }

  opened(): Promise<void> {
    return until(() => this.#heard.includes('"t":"opened"'))
  }

  write(text: string): void {
    this.#ydoc.getMap('notes.base').set('n', text)
  }

  #send(channel: number, payload: Uint8Array): void {
    const frame = encoding.createEncoder()
    encoding.writeVarUint(frame, channel)
    encoding.writeVarUint8Array(frame, payload)
    this.socket.send(encoding.toUint8Array(frame))
  }
}

async function until(holds: () => boolean): Promise<void> {
  const began = performance.now()
  while (!holds()) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`Waited in vain for ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

/** What every edit went through, in the order of the calls: written, synced, passed on, called saved. */
function report(calls: readonly SystemCall[]): void {
  const isLog = ({ file }: SystemCall) => file.endsWith('.db-wal')
  const isSocket = ({ file }: SystemCall) => file.startsWith('TCP')
  const orders = Array.from({ length: EDITS }, (_, at) => {
    const edit = at + 1
    const written = calls.find((call) => isLog(call) && call.text.includes(markOf(edit)))
    const synced = calls.find(
      (call) =>
        isLog(call) && call.name.endsWith('sync') && written !== undefined && call.began > written.ended,
    )
    const passedOn = calls.find((call) => isSocket(call) && call.text.includes(markOf(edit)))
    const saved = calls.find((call) => isSocket(call) && call.text.includes(`\\"kept\\":${edit},`))
    return { written, synced, passedOn, saved }
  })
  const holds = orders.filter(
    ({ written, synced, passedOn, saved }) =>
      written !== undefined &&
      synced !== undefined &&
      passedOn !== undefined &&
      saved !== undefined &&
      synced.result === '0' &&
      written.ended < synced.began &&
      synced.ended < passedOn.began &&
      synced.ended < saved.began,
  )
  const [first] = orders
  const line = (what: string, call: SystemCall | undefined) =>
    `  ${what.padEnd(12)}${call === undefined ? 'never' : `${call.name} on ${call.file.replace(/^.*\//, '')} at ${call.at} = ${call.result}`}`
  process.stdout.write(
    [
      `${calls.length} system calls, ${EDITS} edits.`,
      'The first of them:',
      line('written', first?.written),
      line('synced', first?.synced),
      line('passed on', first?.passedOn),
      line('saved', first?.saved),
      `Written, then synced, and only then passed on and called saved: ${holds.length} of ${EDITS} edits.`,
      '',
    ].join('\n'),
  )
  if (holds.length < EDITS) process.exitCode = 1
}

const folder = await mkdtemp(join(tmpdir(), 'brownpaper-trace-'))
const server = await TestServer.start()
try {
  const calls = await traced(server.pid, join(folder, 'trace'), () => edit(server))
  report(calls)
} finally {
  await server.stop()
  await rm(folder, { recursive: true })
}
