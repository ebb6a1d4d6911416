import { personaLook } from '../../look/tokens.ts'
import { scaledDash } from './scaled-dash.ts'

/** A piece of a persona's curve, as in a legend. Decoration: the name stands beside it. */
export function PersonaLine({ look, width = 68 }: { readonly look: number; readonly width?: number }) {
  return (
    <svg viewBox="0 0 68 6" width={width} height={(width * 6) / 68} aria-hidden="true">
      <line
        x1="3"
        x2="65"
        y1="3"
        y2="3"
        stroke={personaLook(look).colour}
        strokeWidth="5"
        strokeLinecap="round"
        strokeDasharray={scaledDash(look, 1)}
      />
    </svg>
  )
}
