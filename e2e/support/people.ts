import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { TestServer } from './server.ts'

export const LAPTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }
export const PROJECTOR = { width: 1920, height: 1080 }

export type LinkKind = 'all' | 'group' | 'companion' | 'screen' | 'viewer' | 'room'
type Link = { readonly kind: LinkKind; readonly groupId?: string; readonly code: string }

/** Somebody with a browser of their own, who reads Dutch. */
export class Person {
  readonly page: Page
  protected readonly context: BrowserContext
  protected readonly server: TestServer

  constructor(server: TestServer, context: BrowserContext, page: Page) {
    this.server = server
    this.context = context
    this.page = page
  }

  static async arrive<T extends Person>(
    this: new (
      server: TestServer,
      context: BrowserContext,
      page: Page,
    ) => T,
    browser: Browser,
    server: TestServer,
    viewport = LAPTOP,
  ): Promise<T> {
    const isPhone = viewport.width < 700
    const context = await browser.newContext({
      viewport,
      locale: 'nl-NL',
      hasTouch: isPhone,
      isMobile: isPhone,
    })
    return new this(server, context, await context.newPage())
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.server.url}${path}`)
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).filter({ visible: true }).first()).toBeVisible()
  }

  /** The mark at the top says that everything is on the server's disk; on a phone it is a picture with a name. */
  async allSaved(): Promise<void> {
    await expect(this.page.getByText('Alles opgeslagen').first()).toBeAttached()
  }

  async openList(): Promise<void> {
    const list = this.page.getByRole('main', { name: 'Brownpaper als lijst' })
    const button = this.page.getByRole('button', { name: /^(Lijst|Naar de lijst)$/ })
    await expect(list.or(button)).toBeVisible()
    if (!(await list.isVisible())) await button.click()
    await expect(list).toBeVisible()
  }

  async openPaper(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Brownpaper|Naar het brownpaper)$/ }).click()
    await expect(this.page.getByRole('application')).toBeVisible()
  }

  goOffline(): Promise<void> {
    return this.context.setOffline(true)
  }

  comeBack(): Promise<void> {
    return this.context.setOffline(false)
  }

  get workshopId(): string {
    return /\/w\/([^/]+)/.exec(this.page.url())?.[1] ?? ''
  }
}

/** Leads the workshop: prepares it, hands out links, goes from step to step. */
export class Facilitator extends Person {
  async makeWorkshop(title: string): Promise<void> {
    await this.open('/')
    await this.page.getByRole('button', { name: 'Nieuwe workshop' }).click()
    await this.page.getByLabel('Hoe heet de workshop?').fill(title)
    await this.page.getByRole('button', { name: 'Maak de workshop' }).click()
    await expect(this.page.getByLabel('Link voor de workshopleider')).toHaveValue(/\/join#\w{32}$/)
    await this.page.getByRole('button', { name: 'Ga voorbereiden' }).click()
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible()
  }

  async prepare(goal: string, personas: readonly { name: string; question: string }[]): Promise<void> {
    const step = (name: string) =>
      this.page
        .getByRole('navigation', { name: 'Stappen van de voorbereiding' })
        .getByRole('link', { name })
        .click()
    await step('Doel')
    await this.page.getByRole('textbox', { name: 'Doel', exact: true }).fill(goal)
    await step('Groepen en persona’s')
    for (const [index, { name, question }] of personas.entries()) {
      const group = this.page.getByRole('article', { name: `Groep ${index + 1}` })
      await group.getByLabel('Naam', { exact: true }).fill(name)
      await group.getByLabel('Ik-vraag').fill(question)
    }
    await step('Merkwaarden')
    await this.page.getByRole('button', { name: 'Merkwaarde erbij' }).click()
    await this.allSaved()
  }

  async lead(): Promise<void> {
    await this.open(`/w/${this.workshopId}/lead`)
    await expect(this.page.getByRole('heading', { name: 'Programma' })).toBeVisible()
  }

  /** The step that comes next in the programme. */
  async next(step: string): Promise<void> {
    await this.page.getByRole('button', { name: `Volgende: ${step}` }).click()
    await this.isAt(step)
  }

  /** Straight to a step of the programme, also over others that later ones build on. */
  async goTo(step: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Programma' })
      .getByRole('button', { name: new RegExp(`^(\\d+:\\d+ ?)?${step}`) })
      .click()
    await this.page.getByRole('menuitem', { name: 'Ga naar deze stap' }).click()
    const anyway = this.page.getByRole('button', { name: 'Ga erheen' })
    await expect(anyway.or(this.#current(step))).toBeVisible()
    if (await anyway.isVisible()) await anyway.click()
    await this.isAt(step)
  }

  async isAt(step: string): Promise<void> {
    await expect(this.#current(step)).toBeVisible()
  }

  #current(step: string) {
    return this.page.locator('li[aria-current="step"]').filter({ hasText: step })
  }

  /** The code of a link, as the facilitator could copy it from the page. */
  async code(kind: LinkKind, group = 0): Promise<string> {
    const { links, groups } = await this.page.evaluate(async (id) => {
      const ask = async (path: string) => (await fetch(`/api/workshops/${id}${path}`)).json()
      return {
        links: (await ask('/links')).links as Link[],
        groups: (await ask('')).groups as { id: string }[],
      }
    }, this.workshopId)
    const groupId = groups[group]?.id
    const link = links.find(
      (one) => one.kind === kind && (one.groupId === undefined || one.groupId === groupId),
    )
    if (link === undefined) throw new Error(`No link of kind ${kind}`)
    return link.code
  }

  /** Every text on every paper, as the export has it. */
  async exported(): Promise<string> {
    return this.page.evaluate(
      async (id) => (await fetch(`/api/workshops/${id}/export/json`)).text(),
      this.workshopId,
    )
  }
}

/** Works in a group, on the paper or in the list beside it. */
export class Participant extends Person {
  async join(code: string, name: string): Promise<void> {
    await this.open(`/join#${code}`)
    await this.page.getByLabel('Je naam').fill(name)
    await this.page.getByRole('button', { name: 'Naar mijn groep' }).click()
    await this.page.waitForURL(/\/lane\//)
  }

  /** A group screen comes in without a name. */
  async sitDown(code: string): Promise<void> {
    await this.open(`/join#${code}`)
    await this.page.waitForURL(/\/lane\//)
  }

  async beginWith(moment: string): Promise<void> {
    await this.page.getByLabel('Eerste moment').fill(moment)
    await this.page.getByRole('button', { name: 'Begin hier' }).click()
  }

  /** Adds a note in the list and types its text as people do. */
  async write(kind: string, moment: string, text: string): Promise<void> {
    await this.page.getByRole('button', { name: `${kind} toevoegen, ${moment}` }).click()
    await expect(this.page.getByLabel(`${kind} bij ${moment}`).last()).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
  }

  /** Adds a note on the paper with its number key. */
  async writeOnPaper(key: string, text: string): Promise<void> {
    await this.page.getByRole('application').focus()
    await this.page.keyboard.press(key)
    await expect(this.page.getByLabel('Tekst van de post-it')).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
  }

  /** The list shows every one of these notes. */
  async seesNotes(texts: readonly string[]): Promise<void> {
    await expect.poll(() => this.notes()).toEqual(expect.arrayContaining([...texts]))
  }

  /** The texts in the list, also those one may only read. */
  async notes(): Promise<string[]> {
    return this.page.getByRole('main', { name: 'Brownpaper als lijst' }).evaluate((list) => {
      const fields = [...list.querySelectorAll('textarea, input')] as (
        | HTMLTextAreaElement
        | HTMLInputElement
      )[]
      const plain = [...list.querySelectorAll('li p')].map((one) => one.textContent ?? '')
      return [...fields.map((field) => field.value), ...plain]
    })
  }
}
