import { type CurvePoint, curveRuns, curveSegments } from '@brownpaper/shared/journey/curve'
import { SCORES } from '@brownpaper/shared/journey/score'
import { EXCEL_FROM } from '@brownpaper/shared/journey/zones'

/** Where scores stand in a picture, in its own pixels. */
export type ScoreScale = { readonly top: number; readonly height: number; readonly pad: number }

const LOWEST = SCORES[0]
const HIGHEST = -LOWEST

/** The y of a score: 3 at `top + pad`, -3 at `top + height - pad`. */
export function scoreY(score: number, { top, height, pad }: ScoreScale): number {
  return top + pad + ((HIGHEST - score) / (HIGHEST - LOWEST)) * (height - 2 * pad)
}

export type Band = {
  readonly zone: 'excel' | 'smooth' | 'intervene'
  readonly y: number
  readonly height: number
}

/** The three zones from top to bottom; they fill the picture. */
export function zoneBands(scale: ScoreScale): readonly Band[] {
  const excel = scoreY(EXCEL_FROM, scale)
  const zero = scoreY(0, scale)
  const bottom = scale.top + scale.height
  return [
    { zone: 'excel', y: scale.top, height: excel - scale.top },
    { zone: 'smooth', y: excel, height: zero - excel },
    { zone: 'intervene', y: zero, height: bottom - zero },
  ]
}

/** The curve through points in pixels as SVG path data, one move for each unbroken stretch; '' without a line. */
export function curvePath(points: readonly (CurvePoint | undefined)[]): string {
  return curveRuns(points)
    .flatMap((run) => curveSegments(run).map((segment, index) => piece(segment, index === 0)))
    .join('')
}

type Segment = ReturnType<typeof curveSegments>[number]

function piece({ from, control1, control2, to }: Segment, isFirst: boolean): string {
  const start = isFirst ? `M${at(from)}` : ''
  return `${start}C${at(control1)} ${at(control2)} ${at(to)}`
}

const at = ({ x, y }: CurvePoint) => `${x.toFixed(1)},${y.toFixed(1)}`
