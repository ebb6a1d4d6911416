import type { Command } from '@brownpaper/shared/protocol/commands'
import type { ServerControl } from '@brownpaper/shared/protocol/frames'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'

export type CommandAnswer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly code: string }

type Pending = {
  readonly command: Command
  readonly answer: (answer: CommandAnswer) => void
  readonly callOff: () => void
}

/** Default of `timeoutMs`: people wait about so long for a button before they press it again. */
const TIMEOUT_MS = 10_000

/** Codes that are no verdict: the same command, under the same id, may yet succeed. */
export const UNDECIDED: readonly string[] = ['server-away', 'timeout', 'storage-failing', 'stopped']

/** Gives commands to the server, again under the same id on every new connection until one is answered. */
export class CommandLine {
  readonly #connection: Connection
  readonly #clock: Clock
  readonly #newId: () => string
  readonly #pending = new Map<string, Pending>()

  constructor(connection: Connection, clock: Clock, newId: () => string) {
    this.#connection = connection
    this.#clock = clock
    this.#newId = newId
    connection.subscribe((state) => {
      if (state.kind === 'open') for (const [id, { command }] of this.#pending) this.#send(id, command)
      else if (state.kind === 'ended') this.#giveUp(state.code)
      else if (state.kind === 'stopped') this.#giveUp('stopped')
    })
    connection.subscribeControl((message) => {
      if (message.t === 'answer') this.#answered(message)
    })
  }

  /** Answers in any case: `server-away` or `timeout` when nothing was heard, which says nothing about what happened. */
  give(command: Command, { id = this.#newId(), timeoutMs = TIMEOUT_MS } = {}): Promise<CommandAnswer> {
    const { state } = this.#connection
    if (state.kind === 'ended') return Promise.resolve({ ok: false, code: state.code })
    return new Promise((answer) => {
      const callOff = this.#clock.after(timeoutMs, () => this.#late(id))
      this.#pending.set(id, { command, answer, callOff })
      if (state.kind === 'open') this.#send(id, command)
    })
  }

  #send(id: string, command: Command): void {
    this.#connection.control({ t: 'command', id, command })
  }

  #answered(message: Extract<ServerControl, { t: 'answer' }>): void {
    const { id } = message
    if (!message.ok) this.#settle(id, { ok: false, code: message.code })
    else this.#settle(id, 'result' in message ? { ok: true, result: message.result } : { ok: true })
  }

  #late(id: string): void {
    const isOpen = this.#connection.state.kind === 'open'
    this.#settle(id, { ok: false, code: isOpen ? 'timeout' : 'server-away' })
  }

  #giveUp(code: string): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, { ok: false, code })
  }

  #settle(id: string, answer: CommandAnswer): void {
    const pending = this.#pending.get(id)
    if (pending === undefined) return
    this.#pending.delete(id)
    pending.callOff()
    pending.answer(answer)
  }
}
