import * as Y from 'yjs'
import { fillLane, noteId, openBenchLane } from './bench-document.ts'
import type { RemoteAnswer, RemoteTask } from './remote.ts'

/** Works elsewhere on a document of their own; its updates are what the network would bring. */
const lane = openBenchLane()
let updates: Uint8Array[] = []
lane.ydoc.on('update', (update: Uint8Array) => void updates.push(update))

function work(task: RemoteTask): RemoteAnswer | undefined {
  if ('fill' in task) {
    fillLane(lane, task.fill, task.layout)
    updates = []
    return { whole: Y.encodeStateAsUpdate(lane.ydoc) }
  }
  const { notes } = lane.tables
  lane.change(() => {
    for (const { i, x, y } of task.moves) {
      const kind = notes.get(noteId(i))?.kind
      if (kind !== undefined) notes.patch(noteId(i), { kind, place: { at: 'paper', x, y } })
    }
  })
  const made = updates
  updates = []
  const [first] = made
  if (first === undefined) return undefined
  return { update: made.length > 1 ? Y.mergeUpdates(made) : first }
}

self.addEventListener('message', ({ data }: MessageEvent<RemoteTask>) => {
  const answer = work(data)
  if (answer !== undefined) self.postMessage(answer)
})
