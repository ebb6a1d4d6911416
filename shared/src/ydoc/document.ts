import type * as Y from 'yjs'
import type { Change, ChangeCheck } from './change.ts'
import { History } from './history.ts'
import type { Origin } from './origin.ts'
import { type AnyShape, Table, type TableHost, type Write } from './table.ts'

export type Shapes = Readonly<Record<string, AnyShape>>

/** Called before one's own write to a record, with what it was (undefined when it is new). */
export type OwnWriteListener = (table: string, id: string, before: unknown) => void

export type Document<S extends Shapes> = {
  readonly ydoc: Y.Doc
  readonly tables: { readonly [K in keyof S]: Table<S[K]> }
  readonly history: History
  /** Everything written inside is one transaction and, with the origin `own`, one step of undo. */
  change(run: () => void, origin?: Origin): void
  subscribeOwnWrites(listener: OwnWriteListener): () => void
  /** From now on only changes that pass are made by who works here; undefined: all. The server's own are not asked about. */
  limit(check: ChangeCheck | undefined): void
  /** Whether who works here may make a change. */
  mayChange(change: Change): boolean
  /** Calls back when a change was left out because it may not be made. */
  subscribeLeftOut(listener: (change: Change) => void): () => void
  /** How many stored records do not fit and are left out of sight. */
  skipped(): number
}

/**
 * Opens the typed view on a Yjs document. `now` gives milliseconds and only decides which keystrokes are one burst.
 * Opening twice on one Y.Doc is a mistake: each view keeps an undo history of its own.
 */
export function openDocument<const S extends Shapes>(
  ydoc: Y.Doc,
  shapes: S,
  options: { now: () => number },
): Document<S> {
  let depth = 0
  let origin: Origin = 'own'
  const ownWrites = new Set<OwnWriteListener>()
  const leftOut = new Set<(change: Change) => void>()
  let check: ChangeCheck | undefined

  const transact = (run: () => void, wanted?: Origin) => {
    const outer = origin
    if (depth === 0) origin = wanted ?? 'own'
    depth++
    try {
      ydoc.transact(run, origin)
    } finally {
      depth--
      if (depth === 0) {
        if (origin === 'own') history.closeStep()
        origin = outer
      }
    }
  }

  const writing = (table: string, id: string, before: unknown) => {
    if (origin === 'server' || origin === 'seed') return
    for (const listener of ownWrites) listener(table, id, before)
  }

  const mayChange = (change: Change) =>
    check === undefined || origin === 'server' || origin === 'seed' || check(change)

  const host: TableHost = {
    ydoc,
    allows(change) {
      const isAllowed = mayChange(change)
      if (!isAllowed) for (const listener of [...leftOut]) listener(change)
      return isAllowed
    },
    mayChange,
    transact,
    wrote: (write: Write) => history.record(write, origin),
    writing,
    get insideChange() {
      return depth > 0
    },
  }

  const tables: Record<string, Table<AnyShape>> = {}
  for (const [key, shape] of Object.entries(shapes)) tables[key] = new Table(shape, host)
  const byName = new Map(Object.values(tables).map((table) => [table.shape.name, table]))
  const history = new History({ ydoc, tables: byName, transact, writing, now: options.now })

  return {
    ydoc,
    // One table was made for each key of the shapes, of that key's shape.
    tables: tables as { readonly [K in keyof S]: Table<S[K]> },
    history,
    change: transact,
    subscribeOwnWrites: (listener) => {
      ownWrites.add(listener)
      return () => ownWrites.delete(listener)
    },
    limit: (wanted) => {
      check = wanted
    },
    mayChange,
    subscribeLeftOut: (listener) => {
      leftOut.add(listener)
      return () => leftOut.delete(listener)
    },
    skipped: () => Object.values(tables).reduce((sum, table) => sum + table.skipped(), 0),
  }
}
