import { colour, zoneAlpha, zoneColour } from '../../look/tokens.ts'
import { type ScoreScale, scoreY, zoneBands } from './curve-picture.ts'

/** Behind the curves: excel and intervene shaded, the zero line dotted. Drawn inside an SVG. */
export function ZoneBands({
  scale,
  x = 0,
  width,
  unit,
}: {
  readonly scale: ScoreScale
  readonly x?: number
  readonly width: number
  readonly unit: number
}) {
  const zero = scoreY(0, scale)
  return (
    <g>
      {zoneBands(scale).map(
        ({ zone, y, height }) =>
          zone !== 'smooth' && (
            <rect
              key={zone}
              x={x}
              y={y}
              width={width}
              height={height}
              fill={zone === 'excel' ? zoneColour.excel : interveneOnPaper}
              fillOpacity={zone === 'excel' ? zoneAlpha + 0.15 : 0.2}
            />
          ),
      )}
      <line
        x1={x}
        x2={x + width}
        y1={zero}
        y2={zero}
        stroke={colour.paperInk}
        strokeWidth={2 * unit}
        strokeDasharray={`${0.1 * unit} ${6 * unit}`}
        strokeLinecap="round"
      />
    </g>
  )
}

/** The pale red of the surfaces all but vanishes on brown paper. */
const interveneOnPaper = '#d9705a'
