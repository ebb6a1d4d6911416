import { type InputHTMLAttributes, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import styles from './cell-field.module.css'

/** A field in a row, changed in place: stored on leaving it, on Enter, and when the page goes out of sight. */
export function CellField({
  label,
  stored,
  limit,
  onStore,
  ...rest
}: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'placeholder' | 'inputMode'> & {
  readonly label: string
  readonly stored: string
  readonly limit: number
  readonly onStore: (text: string) => void
}) {
  const [typed, setTyped] = useState<string>()
  const latest = useRef<() => void>(() => {})
  const store = () => {
    if (typed === undefined) return
    const text = typed.trim()
    if (text.length > limit) return
    setTyped(undefined)
    if (text !== stored) onStore(text)
  }
  useEffect(() => {
    latest.current = store
  })
  useEffect(() => {
    const away = () => latest.current()
    document.addEventListener('visibilitychange', away)
    return () => {
      document.removeEventListener('visibilitychange', away)
      away()
    }
  }, [])

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') store()
    if (event.key === 'Escape' && typed !== undefined) {
      event.preventDefault()
      setTyped(undefined)
    }
  }
  return (
    <input
      {...rest}
      className={styles.cell}
      aria-label={label}
      autoComplete="off"
      value={typed ?? stored}
      aria-invalid={(typed?.trim().length ?? 0) > limit || undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={store}
      onKeyDown={onKey}
    />
  )
}
