import type { AnyShape, Table } from '@brownpaper/shared/ydoc/table'
import { type KeyboardEvent, type Ref, useLayoutEffect, useRef } from 'react'
import { useText } from '../../../state/use-table.ts'
import styles from './own-field.module.css'

/** As many characters as a note takes. */
const MOST_CHARACTERS = 2000

/** A field over a text of one's own, as high as its words. Every letter is kept at once: there is nothing to submit. */
export function OwnField({
  table,
  id,
  label,
  placeholder,
  readOnly = false,
  onFirst,
  onKey,
  onBlur,
  ref,
}: {
  readonly table: Table<AnyShape>
  readonly id: string
  /** For a screen reader. */
  readonly label: string
  readonly placeholder?: string
  readonly readOnly?: boolean
  /** Makes the record when the first letter is typed; absent where there is one. */
  readonly onFirst?: (text: string) => void
  /** Never while letters are being composed. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}) {
  const text = useText(table, id)
  const own = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (text !== undefined) fitHeight(own.current)
  }, [text])
  return (
    <textarea
      ref={(element) => {
        own.current = element
        if (typeof ref === 'function') return ref(element)
        if (ref) ref.current = element
      }}
      className={styles.field}
      rows={1}
      dir="auto"
      autoComplete="off"
      maxLength={MOST_CHARACTERS}
      aria-label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      value={text}
      onChange={({ target: { value } }) => {
        if (table.get(id) === undefined) onFirst?.(value)
        else table.setText(id, value)
      }}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing) onKey?.(event)
      }}
      onBlur={onBlur}
    />
  )
}

/** For browsers that do not do it by themselves. */
function fitHeight(field: HTMLTextAreaElement | null) {
  if (field === null || CSS.supports('field-sizing', 'content')) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}
