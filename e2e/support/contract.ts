/** What outside tools may use: the HTTP contract, spoken plainly. */
export class Contract {
  readonly #server: { readonly url: string }

  constructor(server: { readonly url: string }) {
    this.#server = server
  }

  /** `from` is the address a proxy would say it came from. */
  async post(path: string, body: unknown, token?: string, from?: string): Promise<Record<string, unknown>> {
    return this.#ask('POST', path, token, body, from)
  }

  async put(path: string, body: unknown, token: string): Promise<Record<string, unknown>> {
    return this.#ask('PUT', path, token, body)
  }

  async get(path: string, token: string): Promise<Record<string, unknown>> {
    return this.#ask('GET', path, token)
  }

  async #ask(
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    from?: string,
  ): Promise<Record<string, unknown>> {
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (token !== undefined) headers.authorization = `Bearer ${token}`
    if (from !== undefined) headers['x-forwarded-for'] = from
    const response = await fetch(`${this.#server.url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
}
