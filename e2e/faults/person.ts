import { Browser, type Joined, type Site } from '../sync/browser.ts'
import { Desk, type DeskOptions } from './desk.ts'
import { Network } from './network.ts'
import { UnsteadyClock } from './unsteady-clock.ts'

export type PersonOptions = Omit<DeskOptions, 'tab' | 'who'> & {
  readonly who: number
  readonly joined: Joined & { readonly memberId: string }
}

/** Somebody with a browser on a network of their own, and the tabs they have open. */
export class Person {
  readonly who: number
  readonly joined: PersonOptions['joined']
  readonly network: Network
  readonly clock = new UnsteadyClock()
  readonly #browser: Browser
  readonly #options: PersonOptions
  readonly #all: Desk[] = []
  isOnline = true

  private constructor(options: PersonOptions, network: Network) {
    this.#options = options
    this.who = options.who
    this.joined = options.joined
    this.network = network
    this.#browser = new Browser(network, options.joined, this.clock)
  }

  static async arrive(site: Site, options: PersonOptions): Promise<Person> {
    const person = new Person(options, await Network.open(site))
    person.openTab()
    return person
  }

  get desks(): readonly Desk[] {
    return this.#all.filter((desk) => !desk.isGone)
  }

  openTab(): Desk {
    const tab = this.#browser.open({ offline: !this.isOnline })
    const desk = new Desk({ ...this.#options, tab })
    this.#all.push(desk)
    return desk
  }

  close(desk: Desk): void {
    desk.leave('closed')
    desk.tab.close()
  }

  kill(desk: Desk): void {
    desk.leave('killed')
    desk.tab.crash()
  }

  unplug(): void {
    this.isOnline = false
    for (const { tab } of this.desks) tab.unplug()
  }

  plugIn(): void {
    this.isOnline = true
    for (const { tab } of this.desks) tab.plugIn()
  }

  /** Everything of this person's ends, what was killed before too. */
  end(): void {
    for (const desk of this.#all) this.close(desk)
    for (const { tab } of this.#all) tab.close()
    this.network.close()
  }
}
