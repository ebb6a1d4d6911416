import type * as Y from 'yjs'

/**
 * A step from one shape of a document to the next. It recognises the old shape by itself, only sets or deletes keys and
 * may run any number of times, because older offline work can bring the old shape back.
 */
export type Migration = { readonly to: number; readonly run: (ydoc: Y.Doc) => void }

const META = 'meta'

/** The version of a document's shape: 1 until a migration says otherwise. */
export function documentVersion(ydoc: Y.Doc): number {
  const version = ydoc.getMap(META).get('version')
  return typeof version === 'number' && version >= 1 ? version : 1
}

/** Brings a document up to date; the server calls it before anyone joins and when older work returns. */
export function migrate(ydoc: Y.Doc, migrations: readonly Migration[]): void {
  if (migrations.length === 0) return
  ydoc.transact(() => {
    for (const { to, run } of migrations) {
      run(ydoc)
      if (documentVersion(ydoc) < to) ydoc.getMap(META).set('version', to)
    }
  }, 'server')
}
