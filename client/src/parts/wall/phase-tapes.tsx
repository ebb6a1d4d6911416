import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { tiltOf } from '../../look/tilt.ts'
import styles from './phase-tapes.module.css'
import type { Wall } from './wall.ts'

/** The phases as strips of tape over the columns of the wall. Measured in its own text size. */
export function PhaseTapes({ wall, column }: { readonly wall: Wall; readonly column: number }) {
  const { t } = useTranslation()
  const names = new Map(wall.phases.map(({ id, name }) => [id, name]))
  return (
    <ol className={styles.tapes} style={{ width: wall.width * column }}>
      {wall.blocks.map(({ phase, start, width }) => {
        const name = (phase === undefined ? undefined : names.get(phase)) ?? t('wall.noPhase')
        return (
          <li
            key={phase ?? ''}
            className={styles.place}
            style={{ left: start * column, width: width * column }}
          >
            <span className={styles.tape} style={leaning(phase ?? '')}>
              <span className={styles.name} style={{ fontSize: fitting(name, width * column) }}>
                {name}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

// a custom property is not in React's list
const leaning = (id: string) => ({ '--tilt': `${tiltOf(id) / 3}deg` }) as CSSProperties

/** A letter of the title font is about this wide, in its own size. */
const LETTER_EM = 0.56
const EDGES_EM = 1.4

/** The text size at which the longest word fits on its tape, never larger than what is around it. */
function fitting(name: string, width: number): string {
  const longest = Math.max(1, ...name.split(/\s+/).map((word) => word.length))
  return `min(1em, ${(width / (longest * LETTER_EM + EDGES_EM)).toFixed(1)}px)`
}
