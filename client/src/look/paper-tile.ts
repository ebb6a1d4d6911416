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
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let sum = 0
      for (const { noise, weight } of layers) sum += noise(x, y) * weight
      grain[y * size + x] = Math.min(1, Math.max(-1, sum))
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

/** A seamless tile of brown paper, opaque: for a canvas pattern or a background image. About 10 ms at 512 pixels. */
export function paperTile({
  size = 256,
  dpr = 1,
  paper = colour.paper,
}: PaperTileOptions = {}): HTMLCanvasElement {
  const side = Math.round(size * dpr)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const image = context.createImageData(side, side)
  const base = [0, 1, 2].map((index) => Number.parseInt(paper.slice(1 + index * 2, 3 + index * 2), 16))
  paperGrain(side).forEach((grain, index) => {
    base.forEach((value, channel) => {
      image.data[index * 4 + channel] = shadeChannel(value, grain)
    })
    image.data[index * 4 + 3] = 255
  })
  context.putImageData(image, 0, 0)
  return canvas
}

function shadeChannel(value: number, grain: number): number {
  return Math.round(Math.min(255, Math.max(0, value * (1 + tint) + grain * depth * 255)))
}

type Lattice = { readonly columns: number; readonly rows: number; readonly seed: number }

/** Value noise on a lattice that wraps around, between -1 and 1. */
function smoothNoise(size: number, { columns, rows, seed }: Lattice): (x: number, y: number) => number {
  const values = Float32Array.from({ length: columns * rows }, (_, index) => hash(index, seed))
  const at = (column: number, row: number): number => values[(row % rows) * columns + (column % columns)] ?? 0
  return (x, y) => {
    const u = (x / size) * columns
    const v = (y / size) * rows
    const column = Math.floor(u)
    const row = Math.floor(v)
    const right = ease(u - column)
    const down = ease(v - row)
    const top = at(column, row) * (1 - right) + at(column + 1, row) * right
    const bottom = at(column, row + 1) * (1 - right) + at(column + 1, row + 1) * right
    return top * (1 - down) + bottom * down
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
