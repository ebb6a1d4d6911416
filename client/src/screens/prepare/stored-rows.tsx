import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { TextKey } from '../../i18n/translate.ts'
import { useSession } from '../../state/use-session.ts'
import { showToast } from '../../ui/toast.tsx'
import { SortableRows } from './sortable-rows.tsx'
import styles from './stored-rows.module.css'
import { moveItem, removedBy, type SortedTable } from './workshop-actions.ts'

/** The rows of a table that facilitators put in order; what is taken away can be put back at once. */
export function StoredRows<Row extends { readonly id: string }>({
  table,
  rows,
  label,
  nameOf,
  texts,
  children,
}: {
  readonly table: SortedTable
  /** Sorted. */
  readonly rows: readonly Row[]
  readonly label: string
  readonly nameOf: (row: Row, index: number) => string
  readonly texts: { readonly remove: TextKey; readonly removed: TextKey }
  readonly children: (row: Row, index: number, name: string) => ReactNode
}) {
  const { t } = useTranslation()
  const session = useSession()
  const items = rows.map((row, index) => ({ id: row.id, name: nameOf(row, index) }))
  return (
    <SortableRows
      items={items}
      label={label}
      rowClass={styles.row}
      onMove={(from, to) => moveItem(session.workshop, table, from, to)}
      onRemove={({ id, name }) => {
        table.remove([id], removedBy(session))
        showToast({
          text: t(texts.removed, { name }),
          action: { label: t('prepare.undo'), onPress: () => table.restore([id]) },
          key: `removed-${id}`,
        })
      }}
      removeName={({ name }) => t(texts.remove, { name })}
    >
      {({ name }, index) => {
        const row = rows[index]
        return row === undefined ? null : children(row, index, name)
      }}
    </SortableRows>
  )
}
