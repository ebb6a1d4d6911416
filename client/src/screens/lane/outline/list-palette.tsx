import '../../../i18n/later/finding.ts'
import '../../../i18n/later/outline.ts'
import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useHistory } from '../../../state/use-history.ts'
import { CommandList } from '../command-list.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import type { ActionId } from '../paper/actions/action.ts'
import { ActionKeys } from '../paper/actions/action-keys.tsx'
import type { OutlineFresh } from './use-fresh.ts'

export type ListPaletteProps = {
  readonly fresh: OutlineFresh
  /** The moment one is looking at: what is made goes there. */
  readonly moment: string | undefined
  readonly onPaper: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
  readonly onSearch: () => void
  readonly onClose: () => void
}

type CommandId = ActionId | 'paper'

/** Only these mean the same keys in the list as on the paper. */
const SAME_KEYS: ReadonlySet<CommandId> = new Set<CommandId>(['undo', 'redo', 'search', 'shortcuts'])

/** Everything one can do in the list from where one looks. */
export function ListPalette(props: ListPaletteProps) {
  const { t } = useTranslation()
  const commands = useCommands(props)
  return (
    <CommandList
      commands={[...commands.keys()].map((id) => ({
        id,
        name: id === 'paper' ? t('outline.toPaper') : t(`finding.actions.${id}`),
      }))}
      recent={[]}
      keysOf={(id) => id !== 'paper' && SAME_KEYS.has(id) && <ActionKeys id={id} />}
      onRun={(id) => commands.get(id)?.()}
      onClose={props.onClose}
    />
  )
}

function useCommands(props: ListPaletteProps): ReadonlyMap<CommandId, () => void> {
  const { document, canWrite } = useLaneTools()
  const { layout } = useSnapshot()
  const { undo, redo, canUndo, canRedo } = useHistory(document)
  const { fresh } = props
  const here = props.moment ?? layout.columns[0]?.moment
  const looking: readonly [CommandId, () => void][] = [
    ['search', props.onSearch],
    ['paper', props.onPaper],
    ['shortcuts', props.onShortcuts],
  ]
  if (!canWrite) return new Map(looking)
  const block = layout.blocks.find(({ moments }) => here !== undefined && moments.includes(here))
  const phase = block?.phase
  return new Map<CommandId, () => void>([
    ...NOTE_KINDS.map((kind) => [`note-${kind}`, () => fresh.addNote(kind, here)] as const),
    ...(here === undefined || block === undefined || phase === undefined
      ? []
      : ([
          ['moment', () => fresh.addMoment(phase, block.moments[block.moments.indexOf(here) + 1])],
          ['word', () => fresh.addWord(here)],
          ['royal', () => props.onRoyal(here)],
        ] as const)),
    ['score-all', props.onRun],
    ...(canUndo ? ([['undo', () => void undo()]] as const) : []),
    ...(canRedo ? ([['redo', () => void redo()]] as const) : []),
    ...looking,
  ])
}
