import { WebSocket } from 'ws'
import { createLaneActions } from '../../shared/src/lane/actions.ts'
import { until } from '../support/until.ts'
import { Browser, type Joined, type Site } from '../sync/browser.ts'

/** What a real session says, message by message: it opens the workshop, writes, undoes, points, and gives commands. */
export async function captureSession(site: Site, joined: Joined, laneId: string): Promise<Uint8Array[]> {
  const messages: Uint8Array[] = []
  // Of its overloads the transport uses the one with bytes alone.
  const send = WebSocket.prototype.send as (data: Uint8Array) => void
  WebSocket.prototype.send = function (this: WebSocket, data: Uint8Array) {
    messages.push(Uint8Array.from(data))
    send.call(this, data)
  } as typeof WebSocket.prototype.send
  const tab = new Browser(site, joined).open()
  try {
    await tab.lane(laneId)
    const document = tab.session.lane(laneId)?.document
    if (document === undefined) throw new Error('The lane did not open')
    let ids = 0
    const options = { newId: () => `n${ids++}`, random: Math.random, now: Date.now, author: () => 'm' }
    const { addNote, addMoment, moveNotes, removeNotes } = createLaneActions(document, options)
    for (let round = 0; round < 10; round++) {
      const id = addNote('pain', { at: 'paper', x: round * 10, y: 5 }, `Een post-it nummer ${round}`)
      document.tables.notes.editText(id, { at: 3, remove: 2, insert: 'typen' })
      moveNotes([{ id, kind: 'action', to: { at: 'paper', x: 7, y: round } }])
      if (round % 3 === 0) removeNotes([id])
      if (round % 4 === 0) document.history.undo()
      addMoment({ phase: 'p' }, `Moment ${round}`)
      tab.session.lane(laneId)?.setPresence({ cursor: { x: round, y: 1 }, selection: [id] })
      await tab.session.command({
        type: 'member.set',
        memberId: tab.session.me.memberId ?? '',
        name: `Naam ${round}`,
      })
    }
    await until(() => tab.session.saved().kind === 'saved', 'what is to be captured is saved')
  } finally {
    tab.close()
    WebSocket.prototype.send = send as typeof WebSocket.prototype.send
  }
  return messages
}
