import '../../../i18n/later/hands.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useRecord } from '../../../state/use-table.ts'
import { useLaneTools } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { dropIfEmpty } from '../typing.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useTypeInto } from '../use-lane-typing.ts'
import { ChooseMark } from './free/choosing.tsx'
import { FreeMenuButton } from './free/free-menu-button.tsx'
import { freeRow } from './free/free-row.ts'
import type { FreeWork } from './free/use-free-work.ts'
import styles from './outline-note.module.css'
import { objectIcons } from './tree/object-icons.ts'
import { useRowWords } from './tree/use-row-words.ts'

/** What a drawing, an emoji and a connection say is not written but seen. */
const WORDLESS: ReadonlySet<string> = new Set(['stroke', 'emoji', 'connector'])

/** A thing on free paper as a line of the list: its words to write in, or what it is. */
export function OutlineObject({
  id,
  work,
  isNew,
  onLeft,
}: {
  readonly id: string
  readonly work: FreeWork | undefined
  /** Made just now: takes the keyboard, and a text goes when it stays empty. */
  readonly isNew: boolean
  readonly onLeft: () => void
}) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const thing = useRecord(document.tables.objects, id)
  const type = useTypeInto('objects', id)
  const words = useRowWords()
  const { things } = useBoardActions()
  if (thing === undefined) return null
  const Icon = objectIcons[thing.type]
  const row = freeRow(id, 'object')
  return (
    <li className={styles.note} data-line={id}>
      {work && <ChooseMark work={work} id={id} name={words.labelOf(row)} />}
      <Icon size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        {WORDLESS.has(thing.type) ? (
          <p>{words.textOf(row)}</p>
        ) : (
          <SharedField
            table={document.tables.objects}
            id={id}
            label={words.labelOf(row)}
            placeholder={t(thing.type === 'image' ? 'outline.describe' : 'hands.note.placeholder')}
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
      {work && <FreeMenuButton work={work} id={id} name={t('outline.more', { name: words.textOf(row) })} />}
    </li>
  )
}
