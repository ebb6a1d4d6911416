import type { CSSProperties } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { tiltOf } from '../../look/tilt.ts'
import { fittingLines, widthFor } from './fitting-size.ts'
import styles from './phase-tapes.module.css'
import type { Wall } from './wall.ts'

/** The phases as strips of tape over the columns of the wall. Measured in its own text size. */
export function PhaseTapes({ wall, column }: { readonly wall: Wall; readonly column: number }) {
  const { t } = useTranslation()
  const nameOf = tapeNames(wall)
  return (
    <ol className={styles.tapes} style={{ width: wall.width * column }}>
      {wall.blocks.map(({ phase, start, width }) => {
        const name = nameOf(phase) ?? t('wall.noPhase')
        return (
          <li
            key={phase ?? ''}
            className={styles.place}
            style={{ left: start * column, width: width * column }}
          >
            <span className={styles.tape} style={leaning(phase ?? '', width * column)}>
              <span className={styles.name} style={lettering(name, width * column)}>
                {name}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** The least width of a column, in pixels, at which the tapes' names have this size. */
export function leastColumn(wall: Wall, namePx: number): number {
  const nameOf = tapeNames(wall)
  return Math.max(0, ...wall.blocks.map(({ phase, width }) => widthFor(nameOf(phase) ?? '', namePx) / width))
}

function tapeNames({ phases }: Wall) {
  const names = new Map(phases.map(({ id, name }) => [id, name]))
  return (phase: string | undefined) => (phase === undefined ? undefined : names.get(phase))
}

const lettering = (name: string, width: number) => {
  const { fontSize, lines } = fittingLines(name, width)
  return { fontSize, '--lines': lines } as CSSProperties
}

// a custom property is not in React's list
const leaning = (id: string, width: number) =>
  ({ '--tilt': `${(tiltOf(id) * Math.min(1, 150 / width)).toFixed(3)}deg` }) as CSSProperties
