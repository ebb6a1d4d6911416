import styles from './skeleton.module.css'

/** The grey shape of what is coming; decoration only, say "loading" beside it once. */
export function Skeleton({
  width = '100%',
  height = 20,
}: {
  readonly width?: number | string
  readonly height?: number
}) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}
