import '../../../../i18n/later/hands.ts'
import type { AnyShape, Table } from '@brownpaper/shared/ydoc/table'
import { useRef } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { useLaneTools } from '../../lane-tools.ts'
import { SharedField } from '../../shared-field.tsx'
import { dropIfEmpty, type Typed } from '../../typing.ts'
import { useBoardActions } from '../../use-board-actions.ts'
import { useTypeInto } from '../../use-lane-typing.ts'
import styles from './tree-row.module.css'
import type { TreeRow } from './tree-rows.ts'

/** How the field was left: with Enter or Escape, with a wish for one more, or for somewhere else. */
export type Left = 'done' | 'again' | 'away'

/** In which table a line's words stand. */
export const typedAs: Partial<Record<TreeRow['what'], Typed>> = {
  note: 'notes',
  moment: 'moments',
  word: 'words',
  object: 'objects',
}

export type TreeFieldProps = {
  readonly row: TreeRow
  readonly what: Typed
  readonly label: string
  /** Made just now: goes when it stays empty. */
  readonly isNew: boolean
  readonly onLeft: (how: Left) => void
}

/** The words of a line, to write in where it stands. */
export function TreeField({ row: { id }, what, label, isNew, onLeft }: TreeFieldProps) {
  const { t } = useTranslation()
  const { document, actions, handle } = useLaneTools()
  const { things } = useBoardActions()
  const type = useTypeInto(what, id)
  // Each is the table of its own shape; a field only reads and writes the text, which all of them have.
  const table = document.tables[what] as unknown as Table<AnyShape>
  const left = useRef<Left>('away')
  return (
    <SharedField
      table={table}
      id={id}
      label={label}
      placeholder={t(what === 'moments' ? 'hands.moment.placeholder' : 'hands.note.placeholder')}
      isLong
      takesFocus
      className={styles.field}
      onSplice={type}
      onFocus={() => handle.setPresence({ typing: what === 'notes' ? id : undefined })}
      onBlur={() => {
        handle.setPresence({ typing: undefined })
        document.history.endBurst()
        if (isNew && what === 'notes') dropIfEmpty(document, what, id, () => actions.removeNotes([id]))
        if (isNew && what === 'words') dropIfEmpty(document, what, id, () => actions.removeWords([id]))
        // A frame without a name or a shape without words is something all the same.
        if (isNew && document.tables.objects.get(id)?.type === 'text')
          dropIfEmpty(document, what, id, () => things.removeThings([id]))
        onLeft(left.current)
      }}
      onKey={(event) => {
        const { key, shiftKey } = event
        if (key !== 'Escape' && (key !== 'Enter' || shiftKey)) return
        event.preventDefault()
        left.current = key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'again' : 'done'
        event.currentTarget.blur()
      }}
    />
  )
}
