import '../../../i18n/later/hands.ts'
import { Clock, Ellipsis, FolderInput, MoveDown, MoveUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { NoteMarkIcon } from '../../../parts/marks/note-mark-icon.tsx'
import { useRecord } from '../../../state/use-table.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { dropIfEmpty } from '../typing.ts'
import { useTypeInto, useTyper } from '../use-lane-typing.ts'
import { useNoteEntries } from '../use-note-entries.ts'
import { ChooseMark } from './free/choosing.tsx'
import { FreeMenuButton } from './free/free-menu-button.tsx'
import type { FreeWork } from './free/use-free-work.ts'
import styles from './outline-note.module.css'
import { type ThingSheet, ThingSheetDialog, useSheetEntries } from './thing-sheet.tsx'

export type OutlineNoteProps = {
  readonly id: string
  /** What a screen reader says before its text: kind and moment. */
  readonly label: string
  /** The notes of its cell, in order; absent on free paper. */
  readonly cell?: readonly string[]
  /** Made just now: takes the keyboard, and goes when it stays empty. */
  readonly isNew?: boolean
  readonly onLeft?: () => void
  /** One more of this kind, from the keyboard. */
  readonly onMore?: () => void
  /** On free paper: one does more with it than with a note in a cell. */
  readonly work?: FreeWork | undefined
}

/** A note as a line of the list, to write in as it stands. */
export function OutlineNote({ id, label, cell, isNew = false, onLeft, onMore, work }: OutlineNoteProps) {
  const { t } = useTranslation()
  const { document, actions, handle, canWrite } = useLaneTools()
  const note = useRecord(document.tables.notes, id)
  const type = useTypeInto('notes', id)
  const typer = useTyper(id)
  const element = useRef<HTMLLIElement>(null)
  const [sheet, setSheet] = useState<ThingSheet>()
  const entries = useEntries({ id, cell, onSheet: setSheet })

  useEffect(() => {
    if (isNew) element.current?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [isNew])

  if (note === undefined) return null
  const Icon = kindIcons[note.kind]
  const leave = () => {
    handle.setPresence({ typing: undefined })
    document.history.endBurst()
    if (isNew) dropIfEmpty(document, 'notes', id, () => actions.removeNotes([id]))
    onLeft?.()
  }
  return (
    <li ref={element} className={styles.note} data-kind={note.kind} data-line={id}>
      {work && <ChooseMark work={work} id={id} name={`${label}: ${note.text}`} />}
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <SharedField
          table={document.tables.notes}
          id={id}
          label={label}
          placeholder={canWrite ? t('hands.note.placeholder') : t('hands.note.empty')}
          isLong
          readOnly={!canWrite}
          takesFocus={isNew}
          className={styles.text}
          onSplice={type}
          onFocus={() => canWrite && handle.setPresence({ typing: id, selection: [id] })}
          onBlur={leave}
          onKey={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            event.currentTarget.blur()
            onMore?.()
          }}
        />
        {typer !== '' && <p className={styles.typer}>{t('lane.typingNow', { name: typer })}</p>}
      </div>
      {note.top !== undefined && (
        <span className={styles.top}>
          <span aria-hidden>{note.top}</span>
          <VisuallyHidden>{t('hands.note.topBadge', { rank: note.top })}</VisuallyHidden>
        </span>
      )}
      <NoteMarkIcon note={note} className={styles.late} />
      {note.late && (
        <span className={styles.late} title={t('hands.note.late')}>
          <Clock size={16} aria-hidden />
          <VisuallyHidden>{t('hands.note.late')}</VisuallyHidden>
        </span>
      )}
      {work && <FreeMenuButton work={work} id={id} name={t('hands.note.more')} />}
      {canWrite && work === undefined && (
        <Menu
          trigger={<IconButton icon={Ellipsis} name={t('hands.note.more')} size="small" tooltip="none" />}
          entries={entries}
        />
      )}
      {sheet !== undefined && <ThingSheetDialog sheet={sheet} onClose={() => setSheet(undefined)} />}
    </li>
  )
}

function useEntries({
  id,
  cell = [],
  onSheet,
}: {
  readonly id: string
  readonly cell: readonly string[] | undefined
  readonly onSheet: (sheet: ThingSheet) => void
}): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { document, actions } = useLaneTools()
  const noteEntries = useNoteEntries()
  const sheetEntries = useSheetEntries()
  const at = cell.indexOf(id)
  const moveTo = (index: number) => () => {
    const note = document.tables.notes.get(id)
    if (note?.place.at !== 'cell') return
    actions.moveNotes([{ id, kind: note.kind, to: { at: 'cell', moment: note.place.moment, index } }])
  }
  const order: readonly MenuEntry[] =
    cell.length < 2
      ? []
      : [
          { id: 'up', label: t('hands.note.up'), icon: MoveUp, disabled: at === 0, onSelect: moveTo(at - 1) },
          {
            id: 'down',
            label: t('hands.note.down'),
            icon: MoveDown,
            disabled: at === cell.length - 1,
            onSelect: moveTo(at + 2),
          },
        ]
  return [
    {
      id: 'move',
      label: t('hands.note.toMoment'),
      icon: FolderInput,
      onSelect: () => onSheet({ what: 'move', id }),
    },
    ...order,
    ...sheetEntries(id, onSheet),
    'separator',
    ...noteEntries({ ids: [id], onFixed: () => onSheet({ what: 'fixed', id }) }),
  ]
}
