import styles from './persona-face.module.css'
import { faceUrl } from './persona-faces.ts'

/** A persona's picture, round. `name` is read out; leave it away where the name stands beside it. */
export function PersonaFace({
  face,
  name = '',
  size = 44,
}: {
  /** A preset (`face-01`) or an uploaded picture (`asset:<workshop>/<asset>`). */
  readonly face: string
  readonly name?: string
  readonly size?: number
}) {
  return (
    <img
      className={styles.face}
      src={faceUrl(face)}
      alt={name}
      width={size}
      height={size}
      draggable={false}
    />
  )
}
