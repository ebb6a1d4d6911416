import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test'
import { Contract } from './contract.ts'
import type { TestServer } from './server.ts'

/** Trouble of the network is part of these stories, and every browser reports it by itself. */
const EXPECTED = [
  /^Failed to load resource/,
  /^WebSocket connection to /,
  // the service worker's, while there is no line
  /^An unknown error occurred when fetching the script/,
]

/** Someone with a browser of their own, who notices everything the browser complains about. */
export class Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** Exceptions, refusals of the content policy, and whatever else browsers call an error. */
  readonly complaints: string[] = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
  }

  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'en-GB', ...options })
    return Visitor.in(context)
  }

  /** One more tab of somebody who is there already. */
  static async in(context: BrowserContext): Promise<Visitor> {
    const page = await context.newPage()
    const visitor = new Visitor(context, page)
    page.on('pageerror', (error) => visitor.complaints.push(error.stack ?? error.message))
    page.on('crash', () => visitor.complaints.push('The page crashed'))
    page.on('console', (message) => {
      const text = message.text()
      if (message.type() !== 'error' || EXPECTED.some((one) => one.test(text))) return
      visitor.complaints.push(text)
    })
    return visitor
  }

  /** For a page not opened yet: what the server says can be held back for a while, what the page says goes on. */
  async holdableLine(): Promise<{ hold(): void; letGo(): void }> {
    const waiting: (() => void)[] = []
    let isHeld = false
    await this.page.routeWebSocket(/\/sync\//, (socket) => {
      socket.connectToServer().onMessage((message) => {
        if (isHeld) waiting.push(() => socket.send(message))
        else socket.send(message)
      })
    })
    return {
      hold: () => {
        isHeld = true
      },
      letGo: () => {
        isHeld = false
        for (const tell of waiting.splice(0)) tell()
      },
    }
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible()
  }

  async allSaved(): Promise<void> {
    await expect(this.page.getByText('All saved').first()).toBeAttached()
  }

  /** Begins an empty lane with a first moment. */
  async begin(moment: string): Promise<void> {
    await this.page.getByLabel('First moment').fill(moment)
    await this.page.getByRole('button', { name: 'Begin here' }).click()
    await this.allSaved()
  }

  /** In the list: one more pain point, with the keyboard in it. */
  async addPain(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Add: Pain point/ })
      .first()
      .click()
  }

  /** What all notes of the list read now. */
  notes(): Promise<readonly string[]> {
    return this.page
      .locator('li textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}

export type Group = { readonly id: string; readonly laneId: string; readonly name: string }
type Link = { readonly id: string; readonly kind: string; readonly groupId?: string; readonly code: string }

/** A workshop made from outside, with what its facilitator holds in hand. */
export class Prepared {
  readonly id: string
  readonly token: string
  readonly leadCode: string
  readonly joinCode: string
  readonly viewCode: string
  readonly server: TestServer
  readonly #contract: Contract

  private constructor(server: TestServer, made: Record<string, unknown>) {
    this.server = server
    this.#contract = new Contract(server)
    this.id = String(made.workshopId)
    this.token = String(made.token)
    this.leadCode = String(made.leadCode)
    this.joinCode = String(made.joinCode)
    this.viewCode = String(made.viewCode)
  }

  static async make(
    server: TestServer,
    template: 'blank' | 'demo' = 'blank',
    language: 'nl' | 'en' = 'en',
  ): Promise<Prepared> {
    const body = { title: 'Proef', language, template }
    return new Prepared(server, await new Contract(server).post('/api/workshops', body))
  }

  link(code: string): string {
    return `${this.server.url}/join#${code}`
  }

  address(screen: string): string {
    return `${this.server.url}/w/${this.id}/${screen}`
  }

  async groups(): Promise<readonly [Group, Group]> {
    const view = await this.#contract.get(`/api/workshops/${this.id}`, this.token)
    const [first, second] = view.groups as Group[]
    if (first === undefined || second === undefined) throw new Error('There are no two groups')
    return [first, second]
  }

  async memberId(name: string): Promise<string> {
    const view = await this.#contract.get(`/api/workshops/${this.id}`, this.token)
    const found = (view.members as { id: string; name: string }[]).find((member) => member.name === name)
    if (found === undefined) throw new Error(`Nobody is called ${name}`)
    return found.id
  }

  async links(kind: string): Promise<readonly Link[]> {
    const { links } = await this.#contract.get(`/api/workshops/${this.id}/links`, this.token)
    return (links as Link[]).filter((link) => link.kind === kind)
  }

  /** Of the first link of this kind. */
  async linkCode(kind: string): Promise<string> {
    const [link] = await this.links(kind)
    if (link === undefined) throw new Error(`There is no link of kind ${kind}`)
    return link.code
  }

  async join(code: string, name: string, groupId?: string): Promise<{ token: string; memberId: string }> {
    const joined = await this.#contract.post('/api/join', { code, name, ...(groupId && { groupId }) })
    return { token: String(joined.token), memberId: String(joined.memberId) }
  }

  async step(kind: string): Promise<void> {
    await this.#contract.put(`/api/workshops/${this.id}/step`, { kind }, this.token)
  }

  async give(command: Record<string, unknown>): Promise<void> {
    const id = `c${Math.random().toString(36).slice(2)}`
    await this.#contract.post(`/api/workshops/${this.id}/commands`, { id, command }, this.token)
  }

  /** A browser that comes back as somebody who joined before. */
  async signIn({ page }: { readonly page: Page }, token: string): Promise<void> {
    await page
      .context()
      .addCookies([
        { name: `bp_${this.id}`, value: token, url: this.server.url, httpOnly: true, sameSite: 'Lax' },
      ])
  }
}
