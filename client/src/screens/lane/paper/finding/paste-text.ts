import type { NoteKind } from '@brownpaper/shared/lane/note-kind'
import type { PastePlan } from '@brownpaper/shared/lane/paste-plan'
import { planPaste } from '@brownpaper/shared/lane/paste-plan'
import { linesAsCells, mostAt, placePasted } from '@brownpaper/shared/lane/place-pasted'
import { i18n } from '../../../../i18n/i18n.ts'
import type { ActionParts } from '../actions/action.ts'
import type { Pasting } from './finding-store.ts'

/** What a text can become: a note a cell of its table, a note a line, or one note. */
export type PasteWay = 'cell' | 'line' | 'one'

/** The ways there are for a text, the likeliest first. */
export function pasteWays({ cells, lines, one }: PastePlan): readonly PasteWay[] {
  const ways: PasteWay[] = []
  if (cells > 1) ways.push('cell')
  if (lines > 1) ways.push('line')
  if (one !== undefined) ways.push('one')
  return ways
}

/** Lays down a text from elsewhere, or asks first when it could become several things. */
export function pasteText({ paper, host, finding }: ActionParts, text: string) {
  const pasting = { plan: planPaste(text), spot: paper.commands.pasteSpot() }
  const ways = pasteWays(pasting.plan)
  if (ways.length > 1) finding.ask(pasting)
  else takePasted({ paper, host }, pasting, { way: ways[0] ?? 'line', kind: usualKind(pasting) })
}

export const usualKind = ({ spot }: Pasting): NoteKind => (spot.at === 'cell' ? spot.kind : 'plain')

/** All of it is one step to undo. What does not fit is left out, and said. */
export function takePasted(
  { paper, host }: Pick<ActionParts, 'paper' | 'host'>,
  { plan, spot }: Pasting,
  { way, kind }: { readonly way: PasteWay; readonly kind: NoteKind },
) {
  const most = mostAt(spot)
  const lines = way === 'line' ? plan.perLine(most) : undefined
  const taken =
    lines === undefined
      ? way === 'cell'
        ? plan.perCell(most)
        : { items: [{ text: plan.one ?? '', row: 0, column: 0 }], left: 0 }
      : { items: linesAsCells(lines.items, spot), left: lines.left }
  const notes = placePasted(paper.commands.layout(), taken.items, { kind, spot })
  paper.commands.addNotes(notes)
  if (taken.left > 0) {
    const many = spot.at === 'cell' ? 'leftOfCell' : 'leftOfPaper'
    host.say(i18n.t(`finding.paste.${many}`, { taken: notes.length, count: taken.left, most }))
  }
}
