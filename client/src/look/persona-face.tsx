import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './persona-face.module.css'
import { faceUrl } from './persona-faces.ts'

/**
 * A persona's picture, round. `name` is read out; leave it away where the name stands beside it. Without a face, or
 * when its picture does not come, a plain figure shows.
 */
export function PersonaFace({
  face,
  name = '',
  size = 44,
}: {
  /** A preset (`face-01`), an uploaded picture (`asset:<workshop>/<asset>`), or nothing yet. */
  readonly face: string
  readonly name?: string
  readonly size?: number
}) {
  const [missing, setMissing] = useState('')
  if (face === '' || face === missing) {
    return (
      <span className={styles.nobody} style={{ width: size, height: size }}>
        <UserRound size={size * 0.56} aria-hidden />
        {name !== '' && <VisuallyHidden>{name}</VisuallyHidden>}
      </span>
    )
  }
  return (
    <img
      className={styles.face}
      src={faceUrl(face)}
      alt={name}
      width={size}
      height={size}
      draggable={false}
      onError={() => setMissing(face)}
    />
  )
}
