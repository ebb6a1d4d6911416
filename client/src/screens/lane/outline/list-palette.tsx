import '../../../i18n/later/arranging.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/outline.ts'
import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useHistory } from '../../../state/use-history.ts'
import type { MenuItem } from '../../../ui/menu.tsx'
import { CommandList } from '../command-list.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import type { ActionId } from '../paper/actions/action.ts'
import { ActionKeys } from '../paper/actions/action-keys.tsx'
import { arrangingActions } from '../paper/actions/arranging.ts'
import type { FreeWork } from './free/use-free-work.ts'
import type { OutlineFresh } from './use-fresh.ts'

export type ListPaletteProps = {
  readonly fresh: OutlineFresh
  readonly work: FreeWork
  /** The ways to a picture. */
  readonly photos: readonly MenuItem[]
  /** The moment one is looking at: what is made goes there. */
  readonly moment: string | undefined
  readonly onPaper: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onEmoji: () => void
  readonly onShortcuts: () => void
  readonly onSearch: () => void
  readonly onClose: () => void
}

type Command = { readonly name: string; readonly run: () => void }

/** Only these mean the same keys in the list as on the paper. */
const SAME_KEYS: readonly ActionId[] = ['undo', 'redo', 'search', 'shortcuts']

/** Everything one can do in the list from where one looks. */
export function ListPalette(props: ListPaletteProps) {
  const commands = useCommands(props)
  return (
    <CommandList
      commands={[...commands].map(([id, { name }]) => ({ id, name }))}
      recent={[]}
      keysOf={(id) => SAME_KEYS.map((same) => same === id && <ActionKeys key={same} id={same} />)}
      onRun={(id) => commands.get(id)?.run()}
      onClose={props.onClose}
    />
  )
}

function useCommands(props: ListPaletteProps): ReadonlyMap<string, Command> {
  const { t } = useTranslation()
  const { document, canWrite, mayDraw } = useLaneTools()
  const { layout } = useSnapshot()
  const { undo, redo, canUndo, canRedo } = useHistory(document)
  const arranging = useArranging(props.work)
  const { fresh, work, photos } = props
  const here = props.moment ?? layout.columns[0]?.moment
  const named = (id: ActionId, run: () => void) => [id, { name: t(`finding.actions.${id}`), run }] as const
  const looking: readonly (readonly [string, Command])[] = [
    named('search', props.onSearch),
    ['paper', { name: t('outline.toPaper'), run: props.onPaper }],
    named('shortcuts', props.onShortcuts),
  ]
  if (!canWrite) return new Map(looking)
  const block = layout.blocks.find(({ moments }) => here !== undefined && moments.includes(here))
  const phase = block?.phase
  const drawing = [
    named('text', () => fresh.addThing('text')),
    named('rectangle', () => fresh.addThing('shape')),
    named('frame', () => fresh.addThing('frame')),
    named('emoji', props.onEmoji),
    ...photos.map(({ id, label, onSelect }) => [`photo-${id}`, { name: label, run: onSelect }] as const),
    named('link', () => work.open({ what: 'new-link' })),
  ]
  return new Map<string, Command>([
    ...arranging,
    ...NOTE_KINDS.map((kind) => named(`note-${kind}`, () => fresh.addNote(kind, here))),
    ...(here === undefined || block === undefined || phase === undefined
      ? []
      : [
          named('moment', () => fresh.addMoment(phase, block.moments[block.moments.indexOf(here) + 1])),
          named('word', () => fresh.addWord(here)),
          named('royal', () => props.onRoyal(here)),
        ]),
    named('score-all', props.onRun),
    ...(mayDraw ? drawing : []),
    ['choose', { name: t('arranging.choose'), run: () => work.choose(work.chosen ?? []) }],
    ...(canUndo ? [named('undo', () => void undo())] : []),
    ...(canRedo ? [named('redo', () => void redo())] : []),
    ...looking,
  ])
}

/** What one can do with what lies on free paper, if one chose something of it or stands at it. */
function useArranging({ paper, picked, open }: FreeWork): readonly (readonly [string, Command])[] {
  const { t } = useTranslation()
  if (paper === undefined || picked.length === 0) return []
  const parts = { paper, host: paper.host() }
  const possible = arrangingActions.filter(({ isByKeyOnly, when }) => !isByKeyOnly && when?.(parts) !== false)
  return [
    ['adjust', { name: t('arranging.adjust'), run: () => open({ what: 'adjust', ids: picked }) }],
    ...possible.map(
      ({ id, run }) => [id, { name: t(`finding.actions.${id}`), run: () => run?.(parts) }] as const,
    ),
  ]
}
