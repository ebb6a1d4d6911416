import type { LetterWidths } from './certain-fit.ts'
import { createLru } from './lru.ts'
import type { Measure } from './text-layout.ts'

/** A font without its size. */
export interface FontFace {
  readonly family: string
  readonly weight: number
}

export interface TextMeasures {
  /** Widths in this face, remembered by word. */
  of(face: FontFace): Measure
  /** What letters take at most in this face: Latin ones, for others stand as they like. */
  letters(face: FontFace): LetterWidths
  /** How far letters reach above and below the baseline, in ems. */
  heights(face: FontFace): { readonly ascent: number; readonly descent: number }
  /** False while the font for these characters is still on its way; then `onArrival` follows. */
  isReady(face: FontFace, text: string): boolean
  /** Hears of fonts that arrive for other parts of the page too, until the answer is called. */
  listen(): () => void
}

const REFERENCE_PX = 100
const MAX_WORDS = 20_000
/** Longer stretches are hardly ever asked for twice. */
const MAX_REMEMBERED = 100
/** A letter and the next stand apart by up to so much more than each takes, in ems: kerning, and other forms. */
const APART = 0.06
/**
 * Letters of western Europe, and the quotes, dashes and signs that people write among them. Left out is what the note
 * font kerns further: slashes, q before a comma, an upside-down question mark, an i with an accent.
 */
const TAKES_ITS_WIDTH =
  /[ -.0-[\]-pr-~\u00A0-\u00AC\u00AE-\u00BE\u00C0-\u00EB\u00F0-\u00FF\u2013-\u2026\u20AC]/
const LETTERS_END = 0x20ad
/** After this long a fallback font is better than no text. */
const PATIENCE_MS = 2000

export function fontAt({ weight, family }: FontFace, size: number): string {
  return `${weight} ${size}px ${family}`
}

/** Linear advances: text is as wide at every zoom as it was when it was wrapped. */
export const TEXT_RENDERING = 'geometricPrecision'

/** Measures with the browser's own fonts, and loads them for the characters at hand. */
export function createTextMeasures(onArrival: () => void): TextMeasures {
  let ctx: CanvasRenderingContext2D | null | undefined
  /** What the context is set to: setting it costs as much as measuring a word. */
  let prepared: string | undefined
  const faces = new Map<string, FaceState>()
  /** The same by the object that names the face: thousands of notes ask with one. */
  const named = new WeakMap<FontFace, FaceState>()

  function stateOf(face: FontFace): FaceState {
    const known = named.get(face)
    if (known) return known
    const font = fontAt(face, REFERENCE_PX)
    const state = faces.get(font) ?? createState(font)
    faces.set(font, state)
    named.set(face, state)
    return state
  }

  function createState(font: string): FaceState {
    const known = new Float64Array(LETTERS_END)
    return {
      font,
      widths: createLru({ capacity: MAX_WORDS }),
      settled: new Set(),
      asked: new Set(),
      letters: {
        known,
        of(code) {
          const before = known[code]
          if (before === undefined) return Infinity
          if (before > 0) return before
          const measured = letterWidth(font, code)
          known[code] = measured
          return measured
        },
      },
    }
  }

  function prepare(font: string) {
    ctx ??= document.createElement('canvas').getContext('2d')
    if (!ctx || prepared === font) return ctx
    prepared = font
    ctx.font = font
    ctx.textRendering = TEXT_RENDERING
    return ctx
  }

  function letterWidth(font: string, code: number): number {
    const letter = String.fromCharCode(code)
    if (!TAKES_ITS_WIDTH.test(letter)) return Infinity
    return (prepare(font)?.measureText(letter).width ?? 0) / REFERENCE_PX + APART
  }

  const forget = () => {
    for (const { widths, letters } of faces.values()) {
      widths.clear()
      letters.known.fill(0)
    }
    onArrival()
  }
  return {
    of(face) {
      const { font, widths } = stateOf(face)
      return (text) => {
        const known = widths.get(text)
        if (known !== undefined) return known
        const width = (prepare(font)?.measureText(text).width ?? 0) / REFERENCE_PX
        if (text.length <= MAX_REMEMBERED) widths.set(text, width)
        return width
      }
    },
    letters: (face) => stateOf(face).letters,
    heights(face) {
      const metrics = prepare(stateOf(face).font)?.measureText('x')
      return {
        ascent: (metrics?.fontBoundingBoxAscent ?? 90) / REFERENCE_PX,
        descent: (metrics?.fontBoundingBoxDescent ?? 30) / REFERENCE_PX,
      }
    },
    isReady(face, text) {
      const state = stateOf(face)
      let fresh = ''
      let isWaiting = false
      for (const character of text) {
        if (state.settled.has(character)) continue
        if (state.asked.has(character)) isWaiting = true
        else fresh += character
      }
      if (fresh === '') return !isWaiting
      if (document.fonts.check(state.font, fresh)) {
        for (const character of fresh) state.settled.add(character)
        return !isWaiting
      }
      load(state, fresh)
      return false
    },
    listen() {
      document.fonts.addEventListener('loadingdone', forget)
      return () => document.fonts.removeEventListener('loadingdone', forget)
    },
  }

  function load(state: FaceState, characters: string) {
    for (const character of characters) state.asked.add(character)
    const settle = () => {
      let isNews = false
      for (const character of characters) {
        state.asked.delete(character)
        isNews ||= !state.settled.has(character)
        state.settled.add(character)
      }
      if (isNews) forget()
    }
    // A font that cannot be had (offline, blocked) is drawn in the next of its family.
    document.fonts.load(state.font, characters).then(settle, settle)
    setTimeout(settle, PATIENCE_MS)
  }
}

interface FaceState {
  readonly font: string
  readonly widths: ReturnType<typeof createLru<string, number>>
  readonly settled: Set<string>
  readonly asked: Set<string>
  readonly letters: LetterWidths
}
