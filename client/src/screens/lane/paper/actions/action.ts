import type { finding } from '../../../../i18n/nl/finding.ts'
import type { Chord } from '../../keys/chords.ts'
import type { FindingStore } from '../finding/finding-store.ts'
import type { LanePaper } from '../lane-paper.ts'
import type { PaperProps } from '../paper.tsx'
import type { PaperHost } from '../paper-host.ts'
import { isPuttingTool } from '../paper-state.ts'

/** What an action works on. */
export type ActionParts = {
  readonly paper: LanePaper
  readonly host: PaperHost
  /** What else of the screen opens. */
  readonly screen: PaperProps
  readonly finding: FindingStore
}

/** What an action works on that needs no more than a paper, on a page or on none. */
export type HandParts = Pick<ActionParts, 'paper' | 'host'>

/** Its name in the reader's language is the text of the same key. */
export type ActionId = keyof (typeof finding)['actions']
export type ActionGroup = keyof (typeof finding)['groups']

/**
 * Where a chord means this action: anywhere, or only while keys choose what a connector goes to, while a tool is in
 * hand that puts one thing down, while the keyboard is at a point of the curve, or while what is selected lies on free
 * paper. The narrower one wins.
 */
export type ActionScope = 'anywhere' | 'aiming' | 'putting' | 'curve' | 'free'

/** Something one can do on the paper: keys, the command list, the list of keys and tooltips all follow from it. */
export type PaperAction<Parts = ActionParts> = {
  readonly id: ActionId
  readonly group: ActionGroup
  readonly keys: readonly Chord[]
  /** Default `anywhere`. */
  readonly scope?: ActionScope
  /**
   * Whose the keys are: ours; or another's, which does the same (the clipboard, a text field, the canvas itself), so
   * that they are only told. Default `ours`.
   */
  readonly keysAre?: 'ours' | "another's"
  /** Whether it can be done now. Default always. */
  readonly when?: (parts: Parts) => boolean
  /** Absent for what only its own keys do. `chord` is what was pressed, absent when it was chosen from a list. */
  readonly run?: (parts: Parts, chord?: Chord) => void
  /** It means nothing without the key one pressed, such as a digit or an arrow: not in the command list. */
  readonly isByKeyOnly?: boolean
}

export const canWrite = ({ host }: Pick<ActionParts, 'host'>) => host.canWrite

export const canDraw = ({ host }: Pick<ActionParts, 'host'>) => host.mayDraw

export const hasSelection = ({ paper }: Pick<ActionParts, 'paper'>) => paper.board.selection.size > 0

/** Whether a scope holds now. */
export function isIn(scope: ActionScope, { paper }: ActionParts): boolean {
  if (scope === 'anywhere') return true
  if (scope === 'aiming' || paper.board.isAiming) return scope === 'aiming' && paper.board.isAiming
  const { spot, tool } = paper.store.get()
  if (scope === 'putting' || isPuttingTool(tool)) return scope === 'putting' && isPuttingTool(tool)
  if (scope === 'curve') return spot?.row === 'curve'
  return spot === undefined && hasFreeSelection(paper)
}

function hasFreeSelection({ board, commands }: LanePaper): boolean {
  if (board.selection.size === 0) return false
  const { notes } = commands.layout()
  return [...board.selection].every((id) => notes.get(id)?.at !== 'cell')
}
