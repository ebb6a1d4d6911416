import { PersonaFace } from '../../look/persona-face.tsx'
import { personaLook } from '../../look/tokens.ts'
import styles from './persona-badge.module.css'
import type { WallLane } from './wall.ts'

/** A group's persona as a face on its colour; a group without one has its first letter. Decoration. */
export function PersonaBadge({
  lane: { persona, look, group },
  size = 46,
}: {
  readonly lane: Pick<WallLane, 'persona' | 'look' | 'group'>
  /** In the text's own size when it is a string such as "4em". */
  readonly size?: number | string
}) {
  const { soft, colour } = personaLook(look)
  return (
    <span className={styles.badge} style={{ width: size, height: size, background: soft, color: colour }}>
      {persona === undefined ? (
        <span aria-hidden="true">{[...group.name.trim()].at(-1)}</span>
      ) : (
        <PersonaFace face={persona.face} size={typeof size === 'number' ? size : 96} />
      )}
    </span>
  )
}
