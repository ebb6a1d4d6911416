import styles from './dots.module.css'

/** Dots as they stick on the paper, with their number where there are many. */
export function Dots({ count }: { readonly count: number }) {
  return (
    <span className={styles.dots} role="img" aria-label={String(count)}>
      {count > 4 ? (
        <>
          <span className={styles.dot} /> {count}
        </>
      ) : (
        Array.from({ length: count }, (_, index) => `dot-${index}`).map((key) => (
          <span key={key} className={styles.dot} />
        ))
      )}
    </span>
  )
}
