import { must } from '@brownpaper/shared/base/assert'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENDPOINTS } from './endpoints.ts'
import { openapiPath } from './openapi.ts'
import { cookieIn, TestServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start({ rateLimits: 'off' })
})
afterAll(() => server.close())

const refused = (code: string, detail?: string) => ({
  error: detail === undefined ? { code } : { code, detail },
})
const UNSEEN = 'x'.repeat(32)

describe('making a workshop', () => {
  it('gives a facilitator token, codes and a cookie', async () => {
    const answer = await server.ask('/api/workshops', {
      body: { title: '  Klantreis\u0000 2027 ', language: 'nl', template: 'blank' },
    })
    expect(answer.status).toBe(201)
    expect(answer.body).toEqual({
      workshopId: expect.any(String),
      token: expect.stringMatching(/^[0-9a-z]{32}$/),
      joinCode: expect.stringMatching(/^[B-Z2-9]{6}$/),
      viewCode: expect.any(String),
      leadCode: expect.any(String),
    })
    const { workshopId, token } = answer.body
    const cookie = must(answer.headers.getSetCookie()[0])
    expect(cookie).toBe(`bp_${workshopId}=${token}; Max-Age=15552000; Path=/; HttpOnly; SameSite=Lax`)
    const me = await server.ask(`/api/workshops/${workshopId}/me`, { cookie: cookieIn(answer) })
    expect(me.body).toEqual({
      workshopId,
      title: 'Klantreis 2027',
      language: 'nl',
      deviceId: expect.any(String),
      device: 'member',
      role: 'facilitator',
      memberId: expect.any(String),
      name: 'Workshopleider',
      grants: [],
    })
  })

  it('of the template blank begins in the lobby with two empty groups', async () => {
    const { workshopId, token } = await server.create('blank')
    const { body } = await server.ask(`/api/workshops/${workshopId}`, { token })
    expect(body).toMatchObject({ title: 'Proef', step: { kind: 'lobby' } })
    expect(body.groups.map(({ name }: { name: string }) => name)).toEqual(['Groep 1', 'Groep 2'])
    const lanes = body.groups.map(({ laneId }: { laneId: string }) => `lane/${laneId}`)
    expect(body.rooms).toEqual(expect.arrayContaining(['workshop', 'live', ...lanes]))
    const exported = (await server.ask(`/api/workshops/${workshopId}/export/json`, { token })).body
    expect(exported.phases.map(({ name }: { name: string }) => name)).toEqual([
      'Oriënteren',
      'Kiezen',
      'Gebruiken',
      'Hulp',
      'Nazorg',
    ])
    expect(exported.channels).toHaveLength(9)
    expect(exported.personas).toHaveLength(2)
  })

  it('of the template demo holds all of the case', async () => {
    const { workshopId, token } = await server.create('demo', 'Onze demo')
    const { body } = await server.ask(`/api/workshops/${workshopId}`, { token })
    expect(body).toMatchObject({ title: 'Onze demo', step: { kind: 'groups' } })
    expect(body.groups).toHaveLength(4)
    expect(body.members).toHaveLength(25)
    const exported = (await server.ask(`/api/workshops/${workshopId}/export/json`, { token })).body
    expect(exported.settings.goal).toBe('Geen klant wordt nog verrast door een datarekening')
    expect(exported.goals[0]).toMatchObject({ baseline: 1400, target: 210, due: '2027-06-30' })
    expect(exported.insights).toHaveLength(4)
    expect(exported.communications).toHaveLength(4)
    expect(exported.lanes).toHaveLength(4)
    for (const lane of exported.lanes) {
      expect(lane.moments).toHaveLength(12)
      expect(lane.scores).toHaveLength(60)
      expect(lane.notes.filter((note: { top?: number }) => note.top !== undefined)).toHaveLength(3)
    }
    expect(exported.lanes[0].moments[4].name).toBe('Landen in Istanbul')
  })
})

describe('who may see what', () => {
  it('goes by role: own lanes while groups work, all of them in the plenary', async () => {
    const workshop = await server.create('demo')
    const [one, two] = (await server.ask(`/api/workshops/${workshop.workshopId}`, { token: workshop.token }))
      .body.groups
    const member = await server.join(workshop.joinCode, { name: 'Anna', groupId: one.id })
    const viewer = await server.join(workshop.viewCode, {})
    const room = await server.join(await server.code(workshop, 'room'), {})
    const screen = await server.join(await server.code(workshop, 'screen', 1), {})
    const seenBy = async ({ token }: { token: string }) =>
      (await server.ask(`/api/workshops/${workshop.workshopId}`, { token })).body

    expect(member).toMatchObject({ role: 'participant', laneId: one.laneId, memberId: expect.any(String) })
    expect(viewer).toEqual({ workshopId: workshop.workshopId, token: expect.any(String), role: 'viewer' })
    expect(screen).toMatchObject({ role: 'participant', laneId: two.laneId })
    expect(screen.memberId).toBeUndefined()
    const own = `lane/${one.laneId}`
    expect((await seenBy(member)).rooms).toEqual([
      'workshop',
      'live',
      'live/view',
      'plenary',
      'plan',
      own,
      `${own}/own/${member.memberId}`,
    ])
    expect((await seenBy(screen)).rooms).toContain(`lane/${two.laneId}`)
    expect((await seenBy(viewer)).rooms).toEqual(['workshop', 'live/view'])
    expect((await seenBy(viewer)).members).toEqual([])
    expect((await seenBy(room)).members).toHaveLength(26)

    const path = `/api/workshops/${workshop.workshopId}/step`
    const step = await server.ask(path, { method: 'PUT', token: workshop.token, body: { kind: 'plenary' } })
    expect(step).toMatchObject({ status: 200, body: { kind: 'plenary' } })
    for (const who of [member, viewer, room, screen]) {
      expect((await seenBy(who)).rooms).toEqual(expect.arrayContaining([own, `lane/${two.laneId}`]))
    }
    expect((await seenBy(viewer)).step).toEqual({ kind: 'plenary' })
  })

  it('keeps what leads the workshop to facilitators', async () => {
    const workshop = await server.create()
    const path = `/api/workshops/${workshop.workshopId}`
    const others = [
      await server.join(workshop.joinCode),
      await server.join(await server.code(workshop, 'companion')),
      await server.join(await server.code(workshop, 'screen'), {}),
      await server.join(workshop.viewCode, {}),
      await server.join(await server.code(workshop, 'room'), {}),
    ]
    for (const { token } of others) {
      const asks = [
        server.ask(`${path}/step`, { method: 'PUT', token, body: { kind: 'groups' } }),
        server.ask(`${path}/links`, { token }),
        server.ask(`${path}/assets`, { token, body: PNG, headers: { 'Content-Type': 'image/png' } }),
        server.give({ ...workshop, token }, { type: 'step.set', kind: 'groups' }),
      ]
      for (const { status, body } of await Promise.all(asks)) {
        expect([status, body]).toEqual([403, refused('no-permission')])
      }
    }
  })

  it('refuses who is not signed in, and tokens of another workshop', async () => {
    const [one, two] = [await server.create(), await server.create()]
    const path = `/api/workshops/${one.workshopId}`
    expect(await server.ask(path)).toMatchObject({ status: 401, body: refused('not-signed-in') })
    expect(await server.ask(path, { token: UNSEEN })).toMatchObject({ status: 401 })
    expect(await server.ask(path, { token: two.token })).toMatchObject({ status: 403 })
    expect(await server.ask(path, { cookie: `bp_${one.workshopId}=${two.token}` })).toMatchObject({
      status: 403,
    })
    expect(await server.ask('/api/workshops/nowhere', { token: UNSEEN })).toMatchObject({ status: 401 })
  })

  it('guards every endpoint that is not open', async () => {
    const { workshopId } = await server.create()
    for (const { method, path, isOpen } of ENDPOINTS) {
      if (isOpen) continue
      const url = path.replace(':id', workshopId).replace(/:\w+/, 'x')
      const needsBody = {
        '/step': { kind: 'lobby' },
        '/commands': { id: 'c', command: { type: 'timer.clear' } },
        '/versions': { room: 'workshop' },
        '/restore': {},
      }
      const wanted = Object.entries(needsBody).find(([end]) => url.endsWith(end))?.[1]
      const body = method === 'get' ? undefined : wanted
      const answer = await server.ask(url, { method: method.toUpperCase(), ...(body && { body }) })
      expect([path, answer.status]).toEqual([path, 401])
    }
  })
})

describe('a cookie', () => {
  it('changes things only from a page of ours', async () => {
    const workshop = await server.create()
    const cookie = `bp_${workshop.workshopId}=${workshop.token}`
    const put = (headers: Record<string, string>) =>
      server.ask(`/api/workshops/${workshop.workshopId}/step`, {
        method: 'PUT',
        body: { kind: 'opening' },
        headers: { Cookie: cookie, ...headers },
      })
    expect(await put({ Origin: server.url })).toMatchObject({ status: 200 })
    expect(await put({ 'Sec-Fetch-Site': 'same-origin' })).toMatchObject({ status: 200 })
    const foreign = { status: 403, body: refused('foreign-origin') }
    expect(await put({ Origin: 'https://elsewhere.example' })).toMatchObject(foreign)
    expect(await put({ Origin: 'null' })).toMatchObject(foreign)
    expect(await put({ 'Sec-Fetch-Site': 'cross-site' })).toMatchObject(foreign)
    expect(await put({})).toMatchObject(foreign)
    const read = await server.ask(`/api/workshops/${workshop.workshopId}`, { headers: { Cookie: cookie } })
    expect(read.status).toBe(200)
  })

  it('is not set by what another site sends', async () => {
    const workshop = await server.create()
    const headers = { Origin: 'https://elsewhere.example' }
    const joining = await server.ask('/api/join', { body: { code: workshop.viewCode }, headers })
    expect(joining).toMatchObject({ status: 403, body: refused('foreign-origin') })
    const body = { title: 'Proef', language: 'nl', template: 'blank' }
    expect(await server.ask('/api/workshops', { body, headers })).toMatchObject({ status: 403 })
  })

  it('is Secure when the page came over https', async () => {
    const host = server.url.replace('http://', '')
    const answer = await server.ask('/api/workshops', {
      body: { title: 'Proef', language: 'nl', template: 'blank' },
      headers: { Origin: `https://${host}` },
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/)
  })

  it('brings one back as who one was, and is cleared by leaving', async () => {
    const workshop = await server.create()
    const first = await server.ask('/api/join', { body: { code: workshop.joinCode, name: 'Anna' } })
    const cookie = cookieIn(first)
    const again = await server.ask('/api/join', { body: { code: workshop.joinCode }, cookie })
    expect(again.body).toEqual(first.body)
    const left = await server.ask(`/api/workshops/${workshop.workshopId}/leave`, { method: 'POST', cookie })
    expect(left).toMatchObject({ status: 200, body: {} })
    expect(left.headers.getSetCookie()[0]).toMatch(/=; Max-Age=0/)
    expect(await server.ask(`/api/workshops/${workshop.workshopId}/me`, { cookie })).toMatchObject({
      status: 401,
    })
  })
})

describe('joining', () => {
  it('shows first where a code leads', async () => {
    const workshop = await server.create('demo')
    const preview = async (code: string, cookie?: string) =>
      (await server.ask('/api/join/preview', { body: { code }, ...(cookie && { cookie }) })).body
    const typed = `${workshop.joinCode.slice(0, 3)}-${workshop.joinCode.slice(3)}`.toLowerCase()
    const all = await preview(typed)
    expect(all).toMatchObject({
      workshopId: workshop.workshopId,
      kind: 'all',
      title: 'Proef',
      language: 'nl',
    })
    expect(all.groups).toHaveLength(4)
    expect(all.groups[0]).toMatchObject({
      name: 'Groep 1',
      personaName: 'Sanne de Wit',
      face: 'face-01',
      members: 5,
    })
    expect(all.departments).toContain('Klantenservice')
    expect(all.me).toBeUndefined()

    const group = await preview(await server.code(workshop, 'group', 1))
    expect(group).toMatchObject({ kind: 'group', groups: [], group: { name: 'Groep 2' } })

    const lead = `bp_${workshop.workshopId}=${workshop.token}`
    expect((await preview(workshop.leadCode, lead)).me).toEqual({
      name: 'Anouk Verhoeven',
      role: 'facilitator',
      sameRole: true,
    })
    expect((await preview(workshop.joinCode, lead)).me).toMatchObject({
      role: 'facilitator',
      sameRole: false,
    })
  })

  it('by the lead link is leading; a browser that leads already stays who it is', async () => {
    const workshop = await server.create()
    const newcomer = await server.join(workshop.leadCode, {})
    expect(newcomer.role).toBe('facilitator')
    const same = await server.join(workshop.leadCode, {}, `bp_${workshop.workshopId}=${workshop.token}`)
    expect(same.token).toBe(workshop.token)
  })

  it('by a device link adds a phone, once', async () => {
    const workshop = await server.create()
    const laptop = await server.join(workshop.joinCode)
    const path = `/api/workshops/${workshop.workshopId}/device-link`
    const { status, body } = await server.ask(path, { method: 'POST', token: laptop.token })
    expect([status, body]).toEqual([201, { code: expect.any(String), expiresAt: expect.any(Number) }])
    expect((await server.ask('/api/join/preview', { body: { code: body.code } })).body).toMatchObject({
      kind: 'device',
    })
    expect(await server.join(body.code, {})).toMatchObject({ memberId: laptop.memberId })
    const twice = await server.ask('/api/join', { body: { code: body.code } })
    expect(twice).toMatchObject({ status: 410, body: refused('link-reset') })
    const viewer = await server.join(workshop.viewCode, {})
    expect(await server.ask(path, { method: 'POST', token: viewer.token })).toMatchObject({ status: 403 })
  })

  it('says what is wrong with a link', async () => {
    const workshop = await server.create()
    const member = await server.join(workshop.joinCode)
    const join = async (code: string) => {
      const { status, body } = await server.ask('/api/join', { body: { code, name: 'Laat' } })
      return [status, body]
    }
    expect(await join('ZZZZZZ')).toEqual([404, refused('no-such-link')])
    expect(await join(workshop.token)).toEqual([404, refused('no-such-link')])
    const links = await server.ask(`/api/workshops/${workshop.workshopId}/links`, { token: workshop.token })
    const all = links.body.links.find(({ kind }: { kind: string }) => kind === 'all')
    expect(all.code).toBe(workshop.joinCode)
    const reset = await server.give(workshop, { type: 'link.reset', linkId: all.id })
    expect(reset.body).toEqual({ ok: true, result: { code: expect.any(String) } })
    expect(await join(workshop.joinCode)).toEqual([410, refused('link-reset')])
    const me = await server.ask(`/api/workshops/${workshop.workshopId}/me`, { token: member.token })
    expect(me).toMatchObject({ status: 410, body: refused('link-reset') })

    await server.give(workshop, { type: 'workshop.close', closed: true })
    expect(await join(reset.body.result.code)).toEqual([410, refused('workshop-closed')])
    expect(await join(workshop.leadCode)).toEqual([201, expect.objectContaining({ role: 'facilitator' })])
  })

  it('says that a link ended, also to who came in by it', async () => {
    let now = Date.now()
    const clocked = await TestServer.start({ now: () => now })
    try {
      const workshop = await clocked.create()
      const member = await clocked.join(workshop.joinCode)
      const ask = async (path: string, more = {}) => {
        const { status, body } = await clocked.ask(path, more)
        return [status, body]
      }
      const linksPath = `/api/workshops/${workshop.workshopId}/links`
      const find = async () =>
        (await clocked.ask(linksPath, { token: workshop.token })).body.links.find(
          ({ kind }: { kind: string }) => kind === 'all',
        )
      expect(await find()).not.toHaveProperty('endsAt')
      const endsAt = now + 1000
      await clocked.give(workshop, { type: 'link.end', linkId: (await find()).id, endsAt })
      expect(await find()).toMatchObject({ endsAt })
      now = endsAt
      const body = { code: workshop.joinCode, name: 'Laat' }
      expect(await ask('/api/join', { body })).toEqual([410, refused('link-expired')])
      expect(await ask('/api/join/preview', { body: { code: workshop.joinCode } })).toEqual([
        410,
        refused('link-expired'),
      ])
      expect(await ask(`/api/workshops/${workshop.workshopId}/me`, { token: member.token })).toEqual([
        410,
        refused('link-expired'),
      ])
    } finally {
      await clocked.close()
    }
  })

  it('never lists the code of the lead link', async () => {
    const workshop = await server.create()
    const { body } = await server.ask(`/api/workshops/${workshop.workshopId}/links`, {
      token: workshop.token,
    })
    const lead = body.links.find(({ kind }: { kind: string }) => kind === 'lead')
    expect(lead.code).toBe('')
    const kinds = body.links.map(({ kind }: { kind: string }) => kind).sort()
    expect(kinds).toEqual(
      [
        'all',
        'viewer',
        'room',
        'lead',
        'group',
        'group',
        'companion',
        'companion',
        'screen',
        'screen',
      ].sort(),
    )
  })

  it('answers who was removed that they were', async () => {
    const workshop = await server.create()
    const { memberId, token } = await server.join(workshop.joinCode)
    await server.give(workshop, { type: 'member.remove', memberId })
    const me = await server.ask(`/api/workshops/${workshop.workshopId}/me`, { token })
    expect(me).toMatchObject({ status: 403, body: refused('removed-from-workshop') })
  })
})

describe('a command', () => {
  it('does nothing twice under one id and is answered as the first time', async () => {
    const workshop = await server.create()
    const command = { type: 'group.add', groupId: 'g3', name: 'Groep 3' }
    const first = await server.give(workshop, command, 'same')
    expect(first.body).toEqual({ ok: true, result: { laneId: expect.any(String) } })
    expect((await server.give(workshop, command, 'same')).body).toEqual(first.body)
    expect(await server.give(workshop, command, 'other')).toMatchObject({
      status: 409,
      body: refused('stale'),
    })
  })

  it('of two facilitators who press next at once makes one step', async () => {
    const workshop = await server.create()
    const second = await server.join(workshop.leadCode, {})
    const next = { type: 'step.set', kind: 'opening', seen: 1 }
    const answers = await Promise.all([
      server.give(workshop, next),
      server.give({ ...workshop, token: second.token }, next),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('keeps late work with its lines, and lays it into the lane', async () => {
    const workshop = await server.create()
    const path = `/api/workshops/${workshop.workshopId}`
    const [group, other] = (await server.ask(path, { token: workshop.token })).body.groups
    const member = await server.join(await server.code(workshop, 'group'))
    const companion = await server.join(await server.code(workshop, 'companion'))
    const stranger = await server.join(await server.code(workshop, 'companion', 1))
    const note = {
      id: 'n1',
      author: '',
      kind: 'pain',
      place: { at: 'paper', x: 1, y: 2 },
      text: 'Te laat\nmaar goed',
    }
    const records = [{ table: 'notes', id: 'n1', before: null, after: note }]
    const added = await server.give(
      { ...workshop, token: member.token },
      { type: 'tray.add', laneId: group.laneId, records },
    )
    const { trayId } = added.body.result

    const tray = async (token: string) => (await server.ask(`${path}/tray`, { token })).body.items
    const item = {
      id: trayId,
      laneId: group.laneId,
      memberId: member.memberId,
      at: expect.any(Number),
      records,
    }
    expect(await tray(workshop.token)).toEqual([item])
    expect(await tray(companion.token)).toEqual([item])
    expect(await tray(stranger.token)).toEqual([])
    expect(await server.ask(`${path}/tray`, { token: member.token })).toMatchObject({ status: 403 })

    const laid = await server.give({ ...workshop, token: companion.token }, { type: 'tray.lay', trayId })
    expect(laid.status).toBe(200)
    expect(await tray(workshop.token)).toEqual([])
    await expect
      .poll(async () => {
        const { body } = await server.ask(`${path}/export/json`, { token: workshop.token })
        return body.lanes.find(({ id }: { id: string }) => id === group.laneId).notes
      })
      .toEqual([{ ...note, late: true, locked: false, layer: '', shock: false }])
    expect(other.laneId).not.toBe(group.laneId)
  })
})

describe('an image', () => {
  it('is kept for its workshop, and can do nothing by itself', async () => {
    const [workshop, other] = [await server.create(), await server.create()]
    const path = `/api/workshops/${workshop.workshopId}/assets`
    const upload = await server.ask(path, {
      token: workshop.token,
      body: PNG,
      headers: { 'Content-Type': 'image/png' },
    })
    expect([upload.status, upload.body]).toEqual([201, { assetId: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const viewer = await server.join(workshop.viewCode, {})
    const image = await server.ask(`${path}/${upload.body.assetId}`, { token: viewer.token })
    expect(image.status).toBe(200)
    expect(image.headers.get('content-type')).toBe('image/png')
    expect(image.headers.get('x-content-type-options')).toBe('nosniff')
    expect(image.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(image.headers.get('cache-control')).toContain('immutable')
    const elsewhere = `/api/workshops/${other.workshopId}/assets/${upload.body.assetId}`
    expect(await server.ask(elsewhere, { token: other.token })).toMatchObject({ status: 404 })
  })

  it('is added by who may write a lane now, and by nobody else', async () => {
    const workshop = await server.create('demo')
    const path = `/api/workshops/${workshop.workshopId}`
    const [group] = (await server.ask(path, { token: workshop.token })).body.groups
    const member = await server.join(workshop.joinCode, { name: 'Jan', groupId: group.id })
    const viewer = await server.join(workshop.viewCode, {})
    const put = async ({ token }: { token: string }) => {
      const headers = { 'Content-Type': 'image/png' }
      const { status } = await server.ask(`${path}/assets`, { token, body: PNG, headers })
      return status
    }
    const step = (kind: string) =>
      server.ask(`${path}/step`, { method: 'PUT', token: workshop.token, body: { kind } })
    await step('groups')
    expect([await put(member), await put(viewer), await put(workshop)]).toEqual([201, 403, 201])
    await step('plenary')
    expect([await put(member), await put(workshop)]).toEqual([403, 201])
  })

  it('is kept without what a camera wrote beside it', async () => {
    const workshop = await server.create()
    const path = `/api/workshops/${workshop.workshopId}/assets`
    const secret = 'where it was taken'
    const headers = { 'Content-Type': 'image/png' }
    const put = (body: Uint8Array) => server.ask(path, { token: workshop.token, body, headers })
    const { body } = await put(Buffer.concat([PNG, Buffer.from(secret)]))
    expect(body).toEqual((await put(PNG)).body)
  })

  it('of more pixels than a phone can hold is refused, however small its file', async () => {
    const workshop = await server.create()
    const bomb = Buffer.from(PNG)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const answer = await server.ask(`/api/workshops/${workshop.workshopId}/assets`, {
      token: workshop.token,
      body: bomb,
      headers: { 'Content-Type': 'image/png' },
    })
    expect(answer).toMatchObject({ status: 413, body: refused('image-too-many-pixels') })
  })

  it('that is none, or too large, is refused', async () => {
    const workshop = await server.create()
    const put = (body: Uint8Array | string, type: string) =>
      server.ask(`/api/workshops/${workshop.workshopId}/assets`, {
        token: workshop.token,
        body,
        headers: { 'Content-Type': type },
      })
    expect(await put('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml')).toMatchObject({
      status: 415,
      body: refused('not-an-image'),
    })
    expect(await put(PNG, 'text/plain')).toMatchObject({ status: 415 })
    expect(await put('', 'image/png')).toMatchObject({ status: 415 })
    const limit = 8 * 1024 * 1024
    expect(await put(padded(limit), 'image/png')).toMatchObject({ status: 201 })
    const tooLarge = { status: 413, body: refused('image-too-large') }
    expect(await put(padded(limit + 1), 'image/png')).toMatchObject(tooLarge)
    expect(await put(padded(50 * 1024 * 1024), 'image/png')).toMatchObject(tooLarge)
  })
})

describe('an export', () => {
  it('holds what the caller may see', async () => {
    const workshop = await server.create('demo')
    const path = `/api/workshops/${workshop.workshopId}/export`
    const [group] = (await server.ask(`/api/workshops/${workshop.workshopId}`, { token: workshop.token }))
      .body.groups
    const member = await server.join(workshop.joinCode, { name: 'Anna', groupId: group.id })
    const viewer = await server.join(workshop.viewCode, {})
    const lanes = async ({ token }: { token: string }) =>
      (await server.ask(`${path}/json`, { token })).body.lanes.map(({ id }: { id: string }) => id)
    expect(await lanes(workshop)).toHaveLength(4)
    expect(await lanes(member)).toEqual([group.laneId])
    expect(await lanes(viewer)).toEqual([])
    await server.give(workshop, { type: 'step.set', kind: 'plenary' })
    expect(await lanes(viewer)).toHaveLength(4)
  })

  it('is a file with the name of the workshop', async () => {
    const workshop = await server.create('demo', 'Reis: ÆØ "2027"')
    const path = `/api/workshops/${workshop.workshopId}/export`
    const csv = await server.ask(`${path}/csv`, { token: workshop.token })
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Reis%3A%20%C3%86%C3%98%20%222027%22.csv",
    )
    expect(csv.body).toContain('Groep 1,Sanne de Wit,Kiezen en afsluiten,1,Vergelijken,contactmoment,')
    const pdf = await server.ask(`${path}/toString`, { token: workshop.token })
    expect(pdf).toMatchObject({ status: 404, body: refused('no-such-format') })
  })

  it('keeps the lane of a removed group', async () => {
    const workshop = await server.create('demo')
    const [group] = (await server.ask(`/api/workshops/${workshop.workshopId}`, { token: workshop.token }))
      .body.groups
    await server.give(workshop, { type: 'group.remove', groupId: group.id })
    const { body } = await server.ask(`/api/workshops/${workshop.workshopId}/export/json`, {
      token: workshop.token,
    })
    expect(body.lanes.map(({ id }: { id: string }) => id).at(-1)).toBe(group.laneId)
  })
})

describe('bad input', () => {
  const create = (body: unknown, headers: Record<string, string> = {}) =>
    server.ask('/api/workshops', { body, headers })
  const good = { title: 'Proef', language: 'nl', template: 'blank' }

  it.each([
    ['a title of nothing one can see', { ...good, title: ' \u200B\u0000 ' }, 'title'],
    ['a title that is too long', { ...good, title: 'x'.repeat(121) }, 'title'],
    ['no title', { language: 'nl', template: 'blank' }, 'title'],
    ['an unknown language', { ...good, language: 'fr' }, 'language'],
    ['an unknown template', { ...good, template: 'toString' }, 'template'],
    ['a property too many', { ...good, isAdmin: true }, 'isAdmin'],
    ['a list', [good], 'body'],
    ['null', null, 'body'],
  ])('%s names the field', async (_, body, detail) => {
    expect(await create(body)).toMatchObject({ status: 400, body: refused('invalid-input', detail) })
  })

  it('takes titles of the longest length and of emoji', async () => {
    expect((await create({ ...good, title: 'x'.repeat(120) })).status).toBe(201)
    expect((await create({ ...good, title: '🎉👩‍👩‍👧' })).status).toBe(201)
  })

  it('says so when a body is no JSON, of another type, or too large', async () => {
    const json = { 'Content-Type': 'application/json' }
    expect(await create('{"title":', json)).toMatchObject({
      status: 400,
      body: refused('invalid-input', 'body'),
    })
    expect(await create('title=Proef', { 'Content-Type': 'text/plain' })).toMatchObject({ status: 400 })
    const large = { status: 413, body: refused('body-too-large') }
    expect(await create({ ...good, title: 'x'.repeat(65 * 1024) })).toMatchObject(large)
    expect(await create('{}', { ...json, 'Content-Encoding': 'x-unknown' })).toMatchObject({ status: 400 })
  })

  it('refuses names of 10,000 characters and takes those of emoji', async () => {
    const { joinCode } = await server.create()
    const join = (name: unknown) => server.ask('/api/join', { body: { code: joinCode, name } })
    expect(await join('x'.repeat(10_000))).toMatchObject({
      status: 400,
      body: refused('invalid-input', 'name'),
    })
    expect(await join(42)).toMatchObject({ status: 400, body: refused('invalid-input', 'name') })
    expect(await join('   ')).toMatchObject({ status: 400, body: refused('invalid-input', 'name') })
    expect(await join(undefined)).toMatchObject({ status: 400, body: refused('invalid-input', 'name') })
    expect(await join('😀')).toMatchObject({ status: 201 })
  })

  it('of a command names where it is', async () => {
    const workshop = await server.create()
    const ask = async (command: object) => {
      const { status, body } = await server.give(workshop, command)
      return [status, body]
    }
    expect(await ask({ type: 'step.set', kind: 'party' })).toEqual([
      400,
      refused('invalid-input', 'command.kind'),
    ])
    expect(await ask({ type: 'drop.tables' })).toEqual([400, refused('invalid-input', 'command.type')])
    expect(await ask({ type: 'workshop.set', title: '\u200B' })).toEqual([
      400,
      refused('invalid-input', 'command'),
    ])
  })

  it('of an address is not found or not understood, and the server stays up', async () => {
    expect(await server.ask('/api/nothing')).toMatchObject({ status: 404, body: refused('not-found') })
    expect(await server.ask('/nothing')).toMatchObject({ status: 404, body: refused('not-found') })
    expect(await server.ask('/api/workshops/%E0%A4%A')).toMatchObject({ status: 400 })
    expect(await server.ask('/api/workshops/__proto__/me', { cookie: 'bp___proto__=x' })).toMatchObject({
      status: 401,
    })
    expect(await server.ask('/healthz')).toMatchObject({ status: 200, body: { state: 'ok' } })
    expect(await server.ask('/readyz')).toMatchObject({ status: 200, body: { state: 'ok' } })
  })
})

describe('the contract itself', () => {
  it('describes every endpoint', async () => {
    const { body } = await server.ask('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const described = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method} ${path}`),
    )
    const served = ENDPOINTS.map(({ method, path }) => `${method} ${openapiPath(path)}`)
    expect(described.sort()).toEqual(served.sort())
    expect(described).toEqual(
      expect.arrayContaining(['post /api/workshops', 'put /api/workshops/{id}/step', 'post /api/join']),
    )
    const { schema } = body.paths['/api/join'].post.requestBody.content['application/json']
    expect(schema.properties).toMatchObject({
      code: { type: 'string' },
      name: { type: 'string', maxLength: 60 },
    })
    expect(body.paths['/api/join'].post.responses['410'].description).toBe(
      'link-reset, link-expired, workshop-closed',
    )
  })

  it('tells how the server is doing', async () => {
    const { workshopId, token } = await server.create()
    await server.give({ workshopId, token }, { type: 'timer.start', ms: 1000 })
    const { body, headers } = await server.ask('/metrics')
    expect(headers.get('content-type')).toContain('text/plain')
    expect(body).toMatch(
      /brownpaper_http_request_seconds_count\{method="post",path="\/api\/workshops",status="201"\} \d+/,
    )
    expect(body).toContain('brownpaper_commands_total{type="timer.start",outcome="ok"} 1')
    expect(body).toMatch(/brownpaper_storage_write_seconds_count\{operation="commit"\} \d+/)
    expect(body).toMatch(/brownpaper_rooms\{what="rooms"\} \d+/)
    expect(body).toContain('brownpaper_storage_queue 0')
    expect(body).toContain('brownpaper_storage_failing{what="now"} 0')
    expect(body).toMatch(/brownpaper_saved_seconds_count \d+/)
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds \S+/)
    expect(body).not.toContain(token)
  })
})

/** The smallest picture there is: one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function padded(bytes: number): Uint8Array {
  const image = new Uint8Array(bytes)
  image.set(PNG)
  return image
}
