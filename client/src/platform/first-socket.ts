/** How long whoever speaks on the line may take to come. */
const PATIENCE_MS = 15_000

/** What came on a socket before anybody listened: messages, and at last perhaps its end. */
export type Heard = MessageEvent | CloseEvent

type Dialled = { readonly socket: WebSocket; readonly heard: readonly Heard[] }

const first = new Map<string, Dialled>()

/** Opens a WebSocket before the code that speaks on it is here; `takeFirstSocket` hands it to who dials the same. */
export function dialFirst(url: string, protocols: readonly string[]): void {
  const socket = new WebSocket(url, [...protocols])
  socket.binaryType = 'arraybuffer'
  const heard: Heard[] = []
  socket.onmessage = (event) => heard.push(event)
  socket.onclose = (event) => heard.push(event)
  // It is always followed by its close.
  socket.onerror = () => {}
  const dialled = { socket, heard }
  first.set(url, dialled)
  setTimeout(() => {
    if (first.get(url) !== dialled) return
    first.delete(url)
    socket.close()
  }, PATIENCE_MS)
}

/** The socket the page began with and what it heard so far, once; undefined for any other. */
export function takeFirstSocket(url: string): Dialled | undefined {
  const taken = first.get(url)
  first.delete(url)
  return taken
}
