import styles from './spinner.module.css'

/** A turning ring. Give a label when nothing beside it says what is awaited. */
export function Spinner({ label, size = 20 }: { readonly label?: string; readonly size?: number }) {
  return (
    <svg
      className={styles.spinner}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <circle cx="12" cy="12" r="9" className={styles.track} />
      <path d="M12 3a9 9 0 0 1 9 9" className={styles.head} />
    </svg>
  )
}
