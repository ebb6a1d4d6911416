import type { MeView } from '@brownpaper/shared/protocol/http'
import type { ApiResult } from '../platform/api.ts'
import { Backoff } from '../sync/backoff.ts'
import { Listeners } from '../sync/listeners.ts'
import { isSameDevice, readKeptMe } from './me.ts'
import { type OpenSession, openSession, type SessionDeps } from './open-session.ts'
import { isRevocation, leaveNothing } from './purge.ts'
import type { Session, UnsentWork } from './session.ts'
import type { SessionStart } from './session-start.ts'

export type StarterDeps = SessionDeps & { readonly fetchMe: () => Promise<ApiResult<MeView>> }

export type SessionState =
  | SessionStart
  /** `generation` counts up when the workshop's document had to be replaced: everything drawn from it is stale. */
  | { readonly kind: 'open'; readonly session: Session; readonly generation: number }

/** Whom this device kept to be is believed after the server was silent for so long. */
const ASK_MS = 800

/** Without anything to show, silence is worth a word after this. */
const PATIENCE_MS = 5000

type Asked = ApiResult<MeView> | 'no answer yet'

/** Brings a session up, online or from what this device keeps, and says what to show meanwhile and afterwards. */
export class SessionStarter {
  readonly #workshopId: string
  readonly #deps: StarterDeps
  readonly #changes = new Listeners()
  readonly #backoff: Backoff
  readonly #leaveSurroundings: () => void
  #state: SessionState = { kind: 'loading' }
  #opened: OpenSession | undefined
  #callOff: () => void = () => {}
  /** Answers to an earlier try find another number here. */
  #try = 0

  constructor(workshopId: string, deps: StarterDeps) {
    this.#workshopId = workshopId
    this.#deps = deps
    this.#backoff = new Backoff(deps.clock, deps.random, { firstMs: 2000, maxMs: 15_000 })
    this.#leaveSurroundings = deps.surroundings.subscribe((event) => {
      const isWaiting = this.#opened === undefined && this.#state.kind === 'failed' && !this.#state.isFinal
      if (isWaiting && event !== 'hidden' && event !== 'offline') void this.start()
    })
  }

  readonly state = (): SessionState => this.#state
  readonly subscribe = this.#changes.add

  async start(): Promise<void> {
    const attempt = this.#begin()
    const kept = readKeptMe(this.#deps.texts, this.#workshopId)
    const asking = this.#deps.fetchMe()
    const asked = kept === undefined ? await asking : await this.#within(asking)
    if (attempt !== this.#try) return
    if (asked !== 'no answer yet' && asked.ok) this.#open(asked.data)
    else if (asked !== 'no answer yet' && isVerdict(asked.status)) await this.#refused(asked.code, kept)
    else if (kept !== undefined) {
      this.#open(kept)
      this.#check(kept, await asking, attempt)
    } else if (asked !== 'no answer yet') this.#tryLater(asked.code)
  }

  stop(): void {
    this.#begin()
    this.#leaveSurroundings()
  }

  /** Ends what was before and gives the new try its number. */
  #begin(): number {
    this.#callOff()
    void this.#opened?.close()
    this.#opened = undefined
    return ++this.#try
  }

  #within(asking: Promise<Asked>): Promise<Asked> {
    return new Promise((resolve) => {
      const callOff = this.#deps.clock.after(ASK_MS, () => resolve('no answer yet'))
      void asking.then((answer) => {
        callOff()
        resolve(answer)
      })
    })
  }

  /** This browser may have become somebody else since it was last here, in another tab. */
  #check(kept: MeView, asked: ApiResult<MeView>, attempt: number): void {
    if (attempt !== this.#try || !asked.ok || isSameDevice(kept, asked.data)) return
    this.#begin()
    this.#become({ kind: 'loading' })
    this.#open(asked.data)
  }

  #open(me: MeView): void {
    const opened = openSession(me, this.#deps)
    const { session } = opened
    this.#opened = opened
    let generation = 0
    const judge = () => {
      if (opened !== this.#opened) return
      const ended = session.ended()
      if (ended !== undefined) this.#fail(ended, { isFinal: true, unsent: session.unsent() })
      else if (session.live() !== undefined) this.#become({ kind: 'open', session, generation })
    }
    session.subscribeEnded(judge)
    session.subscribeUnsent(judge)
    session.subscribeLive(() => {
      if (this.#state.kind !== 'open') judge()
    })
    opened.subscribeReplaced(() => {
      generation++
      judge()
    })
    this.#callOff = this.#deps.clock.after(PATIENCE_MS, () => {
      if (this.#state.kind === 'loading') this.#fail('server-away', { isFinal: false, unsent: [] })
    })
    judge()
  }

  async #refused(code: string, kept: MeView | undefined): Promise<void> {
    const attempt = this.#try
    const { clock, texts, randomBytes } = this.#deps
    const unsent =
      kept !== undefined && isRevocation(code) ? await leaveNothing(kept, { clock, texts, randomBytes }) : []
    if (attempt === this.#try) this.#fail(code, { isFinal: true, unsent })
  }

  #tryLater(code: string): void {
    this.#fail(code, { isFinal: false, unsent: [] })
    this.#callOff = this.#deps.clock.after(this.#backoff.closed(), () => void this.start())
  }

  #fail(code: string, how: { readonly isFinal: boolean; readonly unsent: readonly UnsentWork[] }): void {
    this.#become({ kind: 'failed', code, ...how, retry: this.#retry })
  }

  readonly #retry = (): void => {
    this.#become({ kind: 'loading' })
    void this.start()
  }

  #become(state: SessionState): void {
    this.#state = state
    this.#changes.tell()
  }
}

/** The server itself said no; being asked too often is none. */
const isVerdict = (status: number) => status >= 400 && status <= 499 && status !== 408 && status !== 429
