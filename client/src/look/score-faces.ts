export const scores = [-3, -2, -1, 0, 1, 2, 3] as const
export type Score = (typeof scores)[number]

/**
 * A face in a 24 by 24 box. Strokes are round and 1.8 wide, fills are closed shapes; the head around it is the
 * caller's (a ring on the curve, a button in the list).
 */
export type ScoreFaceDrawing = { readonly strokes: readonly string[]; readonly fills: readonly string[] }

const dot = (x: number, y: number, r = 1.3): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const eyes = [dot(8.4, 9.6), dot(15.6, 9.6)]

/** Each step changes the mouth, and the ends also the eyes and brows: told apart in grey and at 20 px. */
export const scoreFaces: Record<Score, ScoreFaceDrawing> = {
  '-3': {
    strokes: ['M5.4 6.2 10 9', 'M18.6 6.2 14 9'],
    fills: [dot(8.3, 10.8, 1.2), dot(15.7, 10.8, 1.2), 'M6.8 19.4C6.8 12.6 17.2 12.6 17.2 19.4Z'],
  },
  '-2': {
    strokes: ['M6 7.4 10 8.2', 'M18 7.4 14 8.2', 'M7.6 17.6C9.6 14.2 14.4 14.2 16.4 17.6'],
    fills: [dot(8.4, 10.6, 1.2), dot(15.6, 10.6, 1.2)],
  },
  '-1': { strokes: ['M8.2 16.8C10 15 14 15 15.8 16.8'], fills: eyes },
  '0': { strokes: ['M8 16H16'], fills: eyes },
  '1': { strokes: ['M8.2 15.2C10 17 14 17 15.8 15.2'], fills: eyes },
  '2': { strokes: ['M6.8 14.2C8.6 18.8 15.4 18.8 17.2 14.2'], fills: eyes },
  '3': {
    strokes: ['M6.6 10.4C7.2 8.2 9.6 8.2 10.2 10.4', 'M13.8 10.4C14.4 8.2 16.8 8.2 17.4 10.4'],
    fills: ['M6.4 13.4H17.6C17.6 21.2 6.4 21.2 6.4 13.4Z'],
  },
}

export const faceStroke = 1.8

/** The nearest whole score, for a median that lies between two. Halves go to the side of zero. */
export function nearestScore(value: number): Score {
  const whole = Math.sign(value) * Math.ceil(Math.abs(value) - 0.5)
  return scores.find((score) => score === whole) ?? (value < 0 ? -3 : 3)
}

const paths = new Map<string, Path2D>()

function path(d: string): Path2D {
  const known = paths.get(d)
  if (known) return known
  const made = new Path2D(d)
  paths.set(d, made)
  return made
}

export type ScoreFaceStyle = {
  /** The persona's colour, around the head. */
  readonly ring: string
  /** Width of the ring. Default an eighth of the radius. */
  readonly ringWidth?: number
  readonly ink?: string
  readonly skin?: string
}

/** Draws the face as a point of the curve: a head of radius `r` around (x, y). */
export function drawScoreFace(
  ctx: CanvasRenderingContext2D,
  score: Score,
  at: { readonly x: number; readonly y: number; readonly r: number },
  { ring, ringWidth = at.r / 4.5, ink = '#221c17', skin = '#ffffff' }: ScoreFaceStyle,
): void {
  const { x, y, r } = at
  ctx.save()
  ctx.translate(x, y)
  ctx.beginPath()
  ctx.arc(0, 0, r - ringWidth / 2, 0, 2 * Math.PI)
  ctx.fillStyle = skin
  ctx.fill()
  ctx.strokeStyle = ring
  ctx.lineWidth = ringWidth
  ctx.stroke()
  const scale = ((r - ringWidth) * 2) / 22
  ctx.scale(scale, scale)
  ctx.translate(-12, -12.6)
  ctx.fillStyle = ink
  ctx.strokeStyle = ink
  ctx.lineWidth = faceStroke
  ctx.lineCap = 'round'
  const { strokes, fills } = scoreFaces[score]
  for (const d of fills) ctx.fill(path(d))
  for (const d of strokes) ctx.stroke(path(d))
  ctx.restore()
}
