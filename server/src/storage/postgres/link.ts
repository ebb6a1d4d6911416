import { Client, DatabaseError, types } from 'pg'
import { endsConnection, LinkError, messageOf } from './postgres-error.ts'

/** What a statement gave: its rows, and how many it wrote or read. */
export type Answer<Row> = { readonly rows: readonly Row[]; readonly count: number }

/** A way to the database. Statements are sent at once and answered in the order sent. */
export type Db = {
  /** `$1` and on stand for the values. A text that is always the same is planned once. */
  query<Row = unknown>(text: string, values?: readonly unknown[]): Promise<Answer<Row>>
}

export type LinkOptions = {
  readonly url: string
  /** A statement that is not answered for this long ends the connection. */
  readonly answerTimeoutMs: number
  /** Called when an open connection was lost. */
  readonly onLost: () => void
}

/** Bytes as everywhere else here, not as Node's own kind of them. */
// Made by the library's own parser of this type.
const bytesIn = types.getTypeParser(types.builtins.BYTEA) as (text: string) => Buffer
types.setTypeParser(types.builtins.BYTEA, (text) => {
  const { buffer, byteOffset, byteLength } = bytesIn(text)
  return new Uint8Array(buffer, byteOffset, byteLength)
})

/** One connection, made when it is needed and again when it was lost. */
export class Link {
  readonly #options: LinkOptions
  readonly #names = new Map<string, string>()
  #client: Client | undefined
  #isClosed = false

  constructor(options: LinkOptions) {
    this.#options = options
  }

  /** The open connection, or a new one. */
  async open(): Promise<Db> {
    this.#client ??= await this.#connect()
    const client = this.#client
    return { query: (text, values = []) => this.#query(client, text, values) }
  }

  /** Lets go of the connection, whatever is under way on it. */
  drop(): void {
    const client = this.#client
    this.#client = undefined
    client?.removeAllListeners('end')
    client?.end().catch(() => {})
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const client = this.#client
    this.#client = undefined
    await client?.end()
  }

  async #connect(): Promise<Client> {
    const { url, answerTimeoutMs } = this.#options
    const client = new Client({
      connectionString: url,
      application_name: 'brownpaper',
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: answerTimeoutMs,
      query_timeout: answerTimeoutMs,
      // Should we hang, nobody waits for the locks we hold.
      idle_in_transaction_session_timeout: answerTimeoutMs,
      lock_timeout: answerTimeoutMs / 2,
    })
    // Always followed by `end`; without a listener it would bring the process down.
    client.on('error', () => {})
    client.once('end', () => {
      if (this.#client !== client) return
      this.#client = undefined
      if (!this.#isClosed) this.#options.onLost()
    })
    try {
      await client.connect()
      // Whatever the database is set to: what it has answered must survive a power cut.
      await client.query(`SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') = 'off'`)
    } catch (error) {
      client.end().catch(() => {})
      throw error instanceof DatabaseError ? error : new LinkError(messageOf(error), { cause: error })
    }
    return client
  }

  async #query<Row>(client: Client, text: string, values: readonly unknown[]): Promise<Answer<Row>> {
    const name = this.#names.get(text) ?? `s${this.#names.size}`
    this.#names.set(text, name)
    try {
      const answer = await client.query({ name, text, values: [...values] })
      // The columns are those the statement names.
      return { rows: answer.rows as Row[], count: answer.rowCount ?? 0 }
    } catch (error) {
      if (error instanceof DatabaseError && !endsConnection(error)) throw error
      if (this.#client === client) this.drop()
      throw new LinkError(messageOf(error), { cause: error })
    }
  }
}
