import { Ellipsis, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useRecord } from '../../../state/use-table.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { dropIfEmpty } from '../typing.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useTypeInto } from '../use-lane-typing.ts'
import styles from './outline-note.module.css'
import { type ThingSheet, ThingSheetDialog, useSheetEntries } from './thing-sheet.tsx'
import { objectIcons } from './tree/object-icons.ts'
import { useRowWords } from './tree/use-row-words.ts'
import { useTreeActions } from './tree/use-tree-actions.ts'

/** What a drawing, an emoji and a connection say is not written but seen. */
const WORDLESS: ReadonlySet<string> = new Set(['stroke', 'emoji', 'connector'])

/** A thing on free paper as a line of the list: its words to write in, or what it is. */
export function OutlineObject({
  id,
  isNew,
  onLeft,
}: {
  readonly id: string
  /** Made just now: takes the keyboard, and a text goes when it stays empty. */
  readonly isNew: boolean
  readonly onLeft: () => void
}) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const thing = useRecord(document.tables.objects, id)
  const type = useTypeInto('objects', id)
  const words = useRowWords()
  const actions = useTreeActions()
  const { things } = useBoardActions()
  const sheetEntries = useSheetEntries()
  const [sheet, setSheet] = useState<ThingSheet>()
  if (thing === undefined) return null
  const Icon = objectIcons[thing.type]
  const row = { key: id, what: 'object', id, level: 2, place: 1, count: 1, parent: 'free' } as const
  return (
    <li className={styles.note} data-line={id}>
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {WORDLESS.has(thing.type) ? (
          <p>{words.textOf(row)}</p>
        ) : (
          <SharedField
            table={document.tables.objects}
            id={id}
            label={words.labelOf(row)}
            placeholder={t(thing.type === 'image' ? 'outline.describe' : 'lane.note.placeholder')}
            isLong
            readOnly={!canWrite}
            className={styles.text}
            onSplice={type}
            takesFocus={isNew}
            onBlur={() => {
              document.history.endBurst()
              if (isNew && thing.type === 'text')
                dropIfEmpty(document, 'objects', id, () => things.removeThings([id]))
              onLeft()
            }}
            onKey={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
          />
        )}
      </div>
      {canWrite && (
        <Menu
          trigger={
            <IconButton
              icon={Ellipsis}
              name={t('outline.more', { name: words.textOf(row) })}
              size="small"
              tooltip="none"
            />
          }
          entries={[
            ...sheetEntries(id, setSheet),
            'separator',
            {
              id: 'remove',
              label: t('outline.removeObject'),
              icon: Trash2,
              danger: true,
              onSelect: () => actions.remove(row, words.textOf(row)),
            },
          ]}
        />
      )}
      {sheet !== undefined && <ThingSheetDialog sheet={sheet} onClose={() => setSheet(undefined)} />}
    </li>
  )
}
