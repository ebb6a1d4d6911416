import { type ComponentType, lazy, useState } from 'react'
import type { ScreenFile } from './screen-file.ts'

export type Screen = {
  /** Undefined while its file is not here. */
  readonly now: () => ComponentType | undefined
  readonly Later: ComponentType
}

/** The screen in a file. */
export function screen<File>(file: ScreenFile<File>, pick: (file: File) => ComponentType): Screen {
  return {
    now: () => (file.here === undefined ? undefined : pick(file.here)),
    Later: lazy(async () => ({ default: pick(await file.fetch()) })),
  }
}

/**
 * Draws a screen whose file is here at once. Lazy alone, React would show what stands in for it even then, and keep
 * that for 300 ms.
 */
export function ShowScreen({ screen: { now, Later } }: { readonly screen: Screen }) {
  // One that changed from the one to the other would lose its state.
  const [Shown] = useState(() => now() ?? Later)
  return <Shown />
}
