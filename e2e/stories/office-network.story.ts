import { type ProxyManners, TestProxy } from '../../server/src/sockets/test-proxy.ts'
import { PHONE } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { expect, test } from '../support/story.ts'
import { Prepared, Visitor } from '../support/visitor.ts'

let server: TestServer
test.beforeAll(async () => {
  server = await TestServer.start()
})
test.afterAll(() => server.stop())

const offices: readonly (readonly [string, ProxyManners])[] = [
  ['refuses WebSockets', { upgrades: 'refuse' }],
  ['takes WebSockets and lets nothing through', { upgrades: 'swallow' }],
  ['refuses WebSockets and holds answers back', { upgrades: 'refuse', gathers: true }],
]

for (const [name, manners] of offices) {
  test(`one of two sits behind a proxy that ${name}, and notices nothing`, async ({ browser }) => {
    const proxy = await TestProxy.start(server.url, manners)
    const workshop = await Prepared.make(server)
    await workshop.step('groups')
    const [group] = await workshop.groups()
    const enter = async (person: string, url: string) => {
      const visitor = await Visitor.arrive(browser, { viewport: PHONE, hasTouch: true, isMobile: true })
      const { token, memberId } = await workshop.join(workshop.joinCode, person, group.id)
      await workshop.signIn(visitor, token)
      await visitor.page.goto(`${url}/w/${workshop.id}/lane/${group.laneId}`)
      return { ...visitor, visitor, memberId }
    }
    const bert = await enter('Bert', server.url)
    await bert.visitor.begin('The bill arrives')
    const anna = await enter('Anna', proxy.url)

    await test.step('both see what the other writes, and that it is saved', async () => {
      await anna.visitor.addPain()
      await anna.page.keyboard.type('From the office')
      await expect.poll(() => bert.visitor.notes()).toContain('From the office')
      await bert.visitor.addPain()
      await bert.page.keyboard.type('From home')
      await expect.poll(() => anna.visitor.notes()).toContain('From home')
      await anna.visitor.allSaved()
      await bert.visitor.allSaved()
    })

    await test.step('work without network comes along later', async () => {
      await anna.context.setOffline(true)
      await anna.visitor.addPain()
      await anna.page.keyboard.type('On the train')
      await expect(anna.page.getByText(/Offline/).first()).toBeAttached()
      await bert.visitor.addPain()
      await bert.page.keyboard.type('Meanwhile at home')
      await anna.context.setOffline(false)
      await expect.poll(() => bert.visitor.notes()).toContain('On the train')
      await expect.poll(() => anna.visitor.notes()).toContain('Meanwhile at home')
      await anna.visitor.allSaved()
    })

    await test.step('a reload is back at once', async () => {
      await anna.page.reload()
      await expect.poll(() => anna.visitor.notes()).toContain('On the train')
      await anna.visitor.allSaved()
    })

    await test.step('the step changes for both, and who is removed is told', async () => {
      await workshop.step('plenary')
      for (const one of [anna, bert]) {
        await expect(one.page.getByRole('button', { name: /^Add: Pain point/ })).toHaveCount(0)
      }
      await workshop.give({ type: 'member.remove', memberId: anna.memberId })
      await anna.visitor.sees(/You no longer take part in this workshop/)
    })

    expect([anna.visitor.complaints, bert.visitor.complaints]).toEqual([[], []])
    expect(proxy.upgradesAsked).toBeGreaterThan(0)
    await anna.visitor.leave()
    await bert.visitor.leave()
    await proxy.stop()
  })
}

const checks: readonly (readonly [string, ProxyManners, RegExp, RegExp])[] = [
  // with a note where this machine has much else to do
  [
    'lets everything through',
    {},
    /^A workshop runs well here(?:, with a note)?\.$/,
    /Opens and answers, .*\d+ ms/,
  ],
  [
    'refuses WebSockets and holds answers back',
    { upgrades: 'refuse', gathers: true },
    /^It works, by a detour\.$/,
    /Something on the way holds answers back/,
  ],
  [
    'takes WebSockets and lets nothing through',
    { upgrades: 'swallow' },
    /^It works, by a detour\.$/,
    /Does not open, or nothing gets through/,
  ],
]

for (const [name, manners, verdict, detail] of checks) {
  test(`whoever looks after a network that ${name} reads so days before`, async ({ browser }) => {
    const proxy = await TestProxy.start(server.url, manners)
    const anna = await Visitor.arrive(browser, { permissions: ['clipboard-read', 'clipboard-write'] })
    await anna.page.goto(server.url)
    const [tab] = await Promise.all([
      anna.context.waitForEvent('page'),
      anna.page.getByRole('link', { name: /Does it work on your network/ }).click(),
    ])
    await expect(tab).toHaveURL(`${server.url}/check`)
    await tab.goto(`${proxy.url}/check`)
    await expect(tab.getByText(verdict)).toBeVisible()
    await expect(tab.getByText(detail)).toBeVisible()
    await tab.getByRole('button', { name: 'Copy the result' }).click()
    await expect(tab.getByText('The result is copied.')).toBeVisible()
    const report = await tab.evaluate(() => navigator.clipboard.readText())
    expect(report).toMatch(detail)
    expect(report).toContain(`${proxy.url}/check`)
    expect(anna.complaints).toEqual([])
    await anna.leave()
    await proxy.stop()
  })
}
