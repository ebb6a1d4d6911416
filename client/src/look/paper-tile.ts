import { colour } from './tokens.ts'

/** How far the texture darkens (towards -1) or lightens the paper: about 3 steps of 255 either way. */
const depth = 0.011
/** The fibres lie a little darker than the bare colour, as on real kraft paper. */
const tint = -0.022

/**
 * The brightness of the paper at every pixel of a square tile, between -1 (darkest) and 1. Long thin fibres lie
 * sideways over a fine grain; left and right, top and bottom meet without a seam. The same for the same size.
 */
export function paperGrain(size: number): Float32Array {
  const grain = new Float32Array(size * size)
  const layers = [
    { wide: 64, high: 2, weight: 0.34, seed: 1 },
    { wide: 24, high: 1, weight: 0.4, seed: 2 },
    { wide: 90, high: 12, weight: 0.26, seed: 3 },
    { wide: 1, high: 1, weight: 0.2, seed: 4 },
  ].map(({ wide, high, weight, seed }) => ({
    weight,
    noise: smoothNoise(size, { columns: Math.ceil(size / wide), rows: Math.ceil(size / high), seed }),
  }))
  const row = new Float64Array(size)
  for (let y = 0; y < size; y++) {
    row.fill(0)
    for (const { noise, weight } of layers) noise(y, weight, row)
    for (let x = 0; x < size; x++) grain[y * size + x] = Math.min(1, Math.max(-1, row[x] ?? 0))
  }
  return grain
}

/** A paper colour at a brightness of the grain, as `#rrggbb`. */
export function paperShade(paper: string, grain: number): string {
  const shade = (index: number): string =>
    shadeChannel(Number.parseInt(paper.slice(1 + index * 2, 3 + index * 2), 16), grain)
      .toString(16)
      .padStart(2, '0')
  return `#${shade(0)}${shade(1)}${shade(2)}`
}

export type PaperTileOptions = {
  /** Side in CSS pixels. Default 256. */
  readonly size?: number
  /** Device pixels a CSS pixel; the grain becomes finer, not larger. Default 1. */
  readonly dpr?: number
  /** Default the paper's own; the dark room has a dimmed one. */
  readonly paper?: string
}

const made = new Map<string, HTMLCanvasElement>()

/**
 * A seamless tile of brown paper, opaque: for a canvas pattern or a background image, and not to be painted on. Made
 * once for page and boards: its 65,000 pixels keep a slow phone busy for a tenth of a second.
 */
export function paperTile({
  size = 256,
  dpr = 1,
  paper = colour.paper,
}: PaperTileOptions = {}): HTMLCanvasElement {
  const side = Math.round(size * dpr)
  const key = `${side} ${paper}`
  const tile = made.get(key) ?? makeTile(side, paper)
  made.set(key, tile)
  return tile
}

function makeTile(side: number, paper: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const image = context.createImageData(side, side)
  const base = [0, 1, 2].map((index) => Number.parseInt(paper.slice(1 + index * 2, 3 + index * 2), 16))
  const [red = 0, green = 0, blue = 0] = base.map((value) => value * (1 + tint))
  const { data } = image
  let index = 0
  // The array rounds and keeps within 0 to 255 by itself.
  for (const grain of paperGrain(side)) {
    const shade = grain * depth * 255
    data[index++] = red + shade
    data[index++] = green + shade
    data[index++] = blue + shade
    data[index++] = 255
  }
  context.putImageData(image, 0, 0)
  return canvas
}

function shadeChannel(value: number, grain: number): number {
  return Math.round(Math.min(255, Math.max(0, value * (1 + tint) + grain * depth * 255)))
}

type Lattice = { readonly columns: number; readonly rows: number; readonly seed: number }

/** Adds a row of noise to what is in a row already. What it needs of each column it has found out beforehand. */
type Noise = (y: number, weight: number, row: Float64Array) => void

/** Value noise on a lattice that wraps around, between -1 and 1. */
function smoothNoise(size: number, { columns, rows, seed }: Lattice): Noise {
  const values = new Float32Array(columns * rows)
  for (let index = 0; index < values.length; index++) values[index] = hash(index, seed)
  const lefts = new Uint16Array(size)
  const rights = new Uint16Array(size)
  const shares = new Float64Array(size)
  for (let x = 0; x < size; x++) {
    const u = (x / size) * columns
    const column = Math.floor(u)
    lefts[x] = column % columns
    rights[x] = (column + 1) % columns
    shares[x] = ease(u - column)
  }
  return (y, weight, row) => {
    const v = (y / size) * rows
    const above = Math.floor(v)
    const down = ease(v - above)
    const upper = (above % rows) * columns
    const lower = ((above + 1) % rows) * columns
    const at = (place: number): number => values[place] ?? 0
    for (let x = 0; x < size; x++) {
      const left = lefts[x] ?? 0
      const right = rights[x] ?? 0
      const share = shares[x] ?? 0
      let value = at(upper + left) * (1 - share) + at(upper + right) * share
      // As high as the tile itself a lattice has nothing between its rows.
      if (down > 0) {
        const bottom = at(lower + left) * (1 - share) + at(lower + right) * share
        value = value * (1 - down) + bottom * down
      }
      row[x] = (row[x] ?? 0) + value * weight
    }
  }
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}

/** A fixed pseudo-random number between -1 and 1 (the mixing of MurmurHash3's finaliser). */
function hash(index: number, seed: number): number {
  let h = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x7fffffff - 1
}
