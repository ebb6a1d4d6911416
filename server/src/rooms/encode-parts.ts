import * as Y from 'yjs'

export type EncodedParts = {
  /** Everything in them as one state, without what deleting left behind. */
  readonly bytes: Uint8Array
  /** How many of them could not be applied and are left out. */
  readonly unusable: number
  readonly tookMs: number
}

/** Makes one state of an older one and what came after it. Takes as long as reading all of it. */
export function encodeParts(parts: readonly Uint8Array[]): EncodedParts {
  const began = performance.now()
  const ydoc = new Y.Doc({ gc: true })
  let unusable = 0
  ydoc.transact(() => {
    for (const part of parts) {
      try {
        Y.applyUpdate(ydoc, part)
      } catch {
        unusable++
      }
    }
  })
  const bytes = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return { bytes, unusable, tookMs: performance.now() - began }
}
