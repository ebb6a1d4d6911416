import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestServer } from './test-server.ts'

let folder: string
let server: TestServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper pages '))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<title>Brownpaper</title>')
  await writeFile(join(folder, 'sw.js'), 'self')
  await writeFile(join(folder, '.hidden'), 'secret')
  await writeFile(join(folder, 'assets', 'index-abc.js'), 'export {}\n'.repeat(500))
  await writeFile(join(folder, 'assets', 'packed-abc.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'packed-abc.js.br'), brotliCompressSync('export { packed }'))
  server = await TestServer.start({ clientFolder: folder })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

describe('the page that measures the board', () => {
  it('is there only for who asked for it', async () => {
    const bench = await mkdtemp(join(tmpdir(), 'brownpaper bench '))
    await writeFile(join(bench, 'bench.html'), '<title>Bench</title>')
    const measuring = await TestServer.start({ clientFolder: folder, benchFolder: bench })
    expect((await measuring.ask('/bench.html')).body).toBe('<title>Bench</title>')
    expect((await measuring.ask('/')).body).toBe('<title>Brownpaper</title>')
    expect((await server.ask('/bench.html')).status).toBe(404)
    await measuring.close()
    await rm(bench, { recursive: true })
  })
})

describe('the built client', () => {
  it.each(['/', '/join', '/new', '/w/abc', '/w/abc/lane/def'])('%s shows the one page', async (path) => {
    const { status, body, headers } = await server.ask(path)
    expect([status, body]).toEqual([200, '<title>Brownpaper</title>'])
    expect(headers.get('cache-control')).toBe('no-cache')
  })

  it('shows a lane by the page that names all its files, where there is one', async () => {
    await writeFile(join(folder, 'lane.html'), '<title>Lane</title>')
    expect((await server.ask('/w/abc/lane/def')).body).toBe('<title>Lane</title>')
    expect((await server.ask('/w/abc/wall')).body).toBe('<title>Brownpaper</title>')
    await rm(join(folder, 'lane.html'))
  })

  it('has files that never change, and a service worker that is always asked for anew', async () => {
    const script = await server.ask('/assets/index-abc.js', { headers: { 'Accept-Encoding': 'br' } })
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-encoding')).toBe('br')
    expect(script.body).toBe('export {}\n'.repeat(500))
    expect((await server.ask('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })

  it('has files packed beforehand, sent to whoever can unpack them', async () => {
    const ask = (encoding: string) =>
      server.ask('/assets/packed-abc.js', { headers: { 'Accept-Encoding': encoding } })
    const { headers, body } = await ask('gzip, br')
    expect([headers.get('content-encoding'), body]).toEqual(['br', 'export { packed }'])
    expect(headers.get('content-type')).toMatch(/javascript/)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await ask('identity')).body).toBe('export {}')
  })

  it.each(['/assets/gone.js', '/.hidden', '/elsewhere', '/assets/..%2f.hidden'])(
    '%s is not found',
    async (path) => {
      expect((await server.ask(path)).status).toBe(404)
    },
  )

  it('shows the page to a browser that asks for an address nobody knows, and says it is not found', async () => {
    const asBrowser = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
    const { status, body } = await server.ask('/elsewhere', asBrowser)
    expect([status, body]).toEqual([404, '<title>Brownpaper</title>'])
    expect((await server.ask('/api/elsewhere', asBrowser)).body).not.toContain('<title>')
  })

  it('may load nothing from elsewhere, nor be framed, and asks for no https where there is none', async () => {
    const { headers } = await server.ask('/')
    const policy = headers.get('content-security-policy') ?? ''
    const host = server.url.replace('http://', '')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`)
    expect(policy).toContain("style-src 'self';")
    expect(policy).not.toContain('unsafe')
    for (const one of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(one)
    }
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=(), ')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(policy).not.toContain('upgrade-insecure-requests')
    for (const name of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
      expect(headers.get(name)).toBeNull()
    }
  })

  it('is kept to https where the public address is', async () => {
    const secure = await TestServer.start({ clientFolder: folder, publicUrl: 'https://paper.example' })
    const { headers } = await secure.ask('/', { headers: { 'X-Forwarded-Proto': 'https' } })
    expect(headers.get('strict-transport-security')).toBe('max-age=15552000')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    await secure.close()
  })
})
