import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@brownpaper/shared/base/assert'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestPostgres } from './storage/postgres/test-postgres.ts'

let folder: string
const running = new Set<ChildProcess>()
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper main '))
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
  await rm(folder, { recursive: true })
})

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, ...env },
  })
  running.add(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    said.out += data
  })
  child.stderr.on('data', (data) => {
    said.err += data
  })
  const ended = once(child, 'close').then(([code]: unknown[]) => code)
  return { child, said, ended }
}

/** Its address, once it has printed it. */
async function address({ child, said }: ReturnType<typeof start>): Promise<string> {
  while (!said.out.includes('Ctrl-C')) await once(child.stdout, 'data')
  return must(/http:\S+\//.exec(said.out)?.[0])
}

describe('the server process', () => {
  it('prints where it is and stops at a signal, however often that arrives at once', async () => {
    const server = start()
    const url = await address(server)
    expect((await fetch(`${url}healthz`)).status).toBe(200)
    server.child.kill('SIGINT')
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(server.said.err).toBe('')
  })

  it('keeps what it made when it is killed', async () => {
    const first = start()
    const answer = await fetch(`${await address(first)}api/workshops`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Proef', language: 'nl', template: 'demo' }),
    })
    const { workshopId, token } = (await answer.json()) as { workshopId: string; token: string }
    first.child.kill('SIGKILL')
    await first.ended

    const url = `${await address(start())}api/workshops/${workshopId}/export/json`
    const exported = await fetch(url, { headers: { Authorization: `Bearer ${token}` } })
    const { lanes } = (await exported.json()) as { lanes: { moments: unknown[] }[] }
    expect(lanes.map(({ moments }) => moments.length)).toEqual([12, 12, 12, 12])
  })

  it('says in one sentence that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const server = start({ PORT: String(port) })
    expect(await server.ended).toBe(1)
    expect(server.said.err).toBe(
      `Port ${port} is in use. Stop what runs there, or choose another with PORT=${port + 1}.\n`,
    )
    other.close()
  })

  it('says in one sentence that its folder cannot be written, and what a setting should be', async () => {
    await writeFile(join(folder, 'file'), '')
    const unwritable = start({ DATA_DIR: join(folder, 'file') })
    const unset = start({ PORT: 'many' })
    expect([await unwritable.ended, await unset.ended]).toEqual([1, 1])
    expect(unwritable.said.err).toMatch(
      /^Cannot write the database at .* Choose another folder with DATA_DIR\.\n$/,
    )
    expect(unset.said.err).toBe('PORT must be a number from 0 to 65535, not "many".\n')
  })

  it('keeps its work in PostgreSQL where it is told so, and says in one sentence that it cannot', async () => {
    const postgres = await TestPostgres.start()
    const env = { DATABASE_URL: postgres.urlOf(await postgres.createDatabase()) }
    const servers = [start(env), start(env)]
    const [url, other] = await Promise.all(servers.map(address))
    const made = await fetch(`${url}api/workshops`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Proef', language: 'nl', template: 'blank' }),
    })
    const { workshopId, token } = (await made.json()) as { workshopId: string; token: string }
    const headers = { Authorization: `Bearer ${token}` }
    expect((await fetch(`${other}api/workshops/${workshopId}`, { headers })).status).toBe(200)
    expect((await fetch(`${url}readyz`)).status).toBe(200)
    await postgres.end()
    while ((await fetch(`${url}readyz`)).status !== 503);
    await postgres.remove()
    const lost = start({ DATABASE_URL: 'postgres://somebody@127.0.0.1:1/x' })
    expect(await lost.ended).toBe(1)
    expect(lost.said.err).toMatch(/^The database of DATABASE_URL cannot be used: .*ECONNREFUSED.*\.\n$/)
  })
})
