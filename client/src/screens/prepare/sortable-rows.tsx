import { GripVertical, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSorting } from '../../parts/sorting/use-sorting.ts'
import { classes } from '../../ui/classes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './sortable-rows.module.css'

export type RowItem = { readonly id: string; readonly name: string }

/** Rows one fills in, takes away and puts in order: by dragging, or with the arrow keys on the handle. */
export function SortableRows({
  items,
  label,
  onMove,
  onRemove,
  removeName,
  rowClass,
  children,
}: {
  readonly items: readonly RowItem[]
  readonly label: string
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (item: RowItem) => void
  readonly removeName: (item: RowItem) => string
  readonly rowClass?: string | undefined
  readonly children: (item: RowItem, index: number) => ReactNode
}) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const count = items.length
  const { listRef, rowAt } = useSorting({
    count,
    onMove(from, to) {
      setSaid(t('prepare.order.moved', { name: items[from]?.name ?? '', place: to + 1, count }))
      onMove(from, to)
    },
  })
  return (
    <>
      <ol
        className={styles.rows}
        aria-label={label}
        ref={(list) => {
          listRef.current = list
        }}
      >
        {items.map((item, index) => {
          const { shiftPx, isDragged, handle } = rowAt(index)
          return (
            <li
              key={item.id}
              className={classes(styles.row, rowClass, isDragged && styles.dragged)}
              style={shiftPx === 0 ? undefined : { translate: `0 ${shiftPx}px` }}
            >
              <button
                type="button"
                className={styles.handle}
                aria-label={t('prepare.order.handle', { name: item.name, place: index + 1, count })}
                {...handle}
              >
                <GripVertical size={20} aria-hidden />
              </button>
              <div className={styles.inside}>{children(item, index)}</div>
              <IconButton icon={X} name={removeName(item)} variant="danger" onClick={() => onRemove(item)} />
            </li>
          )
        })}
      </ol>
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </>
  )
}
