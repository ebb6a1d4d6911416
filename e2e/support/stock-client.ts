import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { TestServer } from './server.ts'

/** A y-websocket client as npm ships it, in one room. */
export type StockClient = {
  readonly ydoc: Y.Doc
  readonly provider: WebsocketProvider
  /** Close codes heard, oldest first. */
  readonly closes: readonly number[]
  leave(): void
}

export function joinRoom(server: TestServer, workshopId: string, room: string, token: string): StockClient {
  const ydoc = new Y.Doc()
  const closes: number[] = []
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync/${workshopId}`,
    room,
    ydoc,
    {
      protocols: ['brownpaper', `token.${token}`],
      disableBc: true,
    },
  )
  provider.on('connection-close', (event: { code?: number } | null) => closes.push(event?.code ?? 0))
  return {
    ydoc,
    provider,
    closes,
    leave: () => {
      provider.destroy()
      ydoc.destroy()
    },
  }
}
