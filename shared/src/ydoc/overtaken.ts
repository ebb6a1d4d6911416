import * as Y from 'yjs'
import type { Document, Shapes } from './document.ts'

/** Something one wrote in place of which stands what somebody else wrote without having seen it. */
export type Overtaken = {
  readonly table: string
  readonly id: string
  readonly part: string
  /** As they are stored. */
  readonly mine: unknown
  readonly theirs: unknown
}

/**
 * Calls back when two wrote one part of a record at the same time and the other's stayed, which a document decides the
 * same way for both. What somebody changes who has seen it is no such thing. Only what was written through this
 * document since it was opened is one's own. Texts that merge letter by letter are left out.
 */
export function watchOvertaken<S extends Shapes>(
  { ydoc, tables }: Document<S>,
  listener: (overtaken: Overtaken) => void,
): () => void {
  const stops = Object.values(tables).flatMap(({ shape }) =>
    Object.keys(shape.parts).map((part) => {
      const map = ydoc.getMap(`${shape.name}.${part}`)
      const look = (event: Y.YMapEvent<unknown>) => {
        if (event.transaction.local) return
        for (const id of event.keysChanged) {
          const item = map._map.get(id)
          const mine = item && overtakenBy(item, event)
          if (mine === undefined) continue
          const [before] = mine.content.getContent().slice(-1)
          listener({ table: shape.name, id, part, mine: before, theirs: map.get(id) })
        }
      }
      map.observe(look)
      return () => map.unobserve(look)
    }),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

/** One's own value that was there until `item` came, if whoever wrote that did not know of it. */
function overtakenBy(item: Y.Item, event: Y.YMapEvent<unknown>): Y.Item | undefined {
  let before: Y.Item | null = item
  const origins: Y.ID[] = []
  while (before !== null && event.adds(before)) {
    if (before.origin !== null) origins.push(before.origin)
    before = before.left
  }
  if (before === null || before === item || !event.deletes(before)) return undefined
  const { lastId } = before
  if (lastId.client !== event.target.doc?.clientID) return undefined
  return origins.some((origin) => Y.compareIDs(origin, lastId)) ? undefined : before
}
