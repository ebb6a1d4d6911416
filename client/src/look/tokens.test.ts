import { must } from '@brownpaper/shared/base/assert'
import { describe, expect, test } from 'vitest'
import { contrast, mix } from './contrast.ts'
import { paperShade } from './paper-tile.ts'
import css from './tokens.css?raw'
import {
  colour,
  font,
  noteColour,
  personaLook,
  personaLooks,
  personColours,
  zoneAlpha,
  zoneColour,
} from './tokens.ts'

const text = 7
const line = 3

/** The paper as one sees it: bare, and where the texture is darkest. */
const papers = [colour.paper, paperShade(colour.paper, -1)]
const surfaces = [colour.surface, colour.surface2]
const zonesOnPaper = papers.flatMap((paper) =>
  Object.values(zoneColour).map((zone) => mix(zone, paper, zoneAlpha)),
)
const tapes = papers.map((paper) => mix(colour.tape, paper))

const readable: readonly [string, readonly string[], readonly string[]][] = [
  ['notes', [colour.noteInk, colour.ink], Object.values(noteColour)],
  [
    'surfaces',
    [colour.ink, colour.inkSoft, colour.accent, colour.danger, colour.ok, colour.goldInk],
    surfaces,
  ],
  ['the paper', [colour.ink, colour.paperInk], papers],
  ['tape', [colour.ink, colour.paperInk], tapes],
  ['zones on paper', [colour.ink, colour.paperInk], zonesOnPaper],
  ['zones on a surface', [colour.ink, colour.paperInk], Object.values(zoneColour)],
  ['soft accent', [colour.accent, colour.ink], [colour.accentSoft]],
  ['soft gold', [colour.goldInk, colour.ink], [colour.goldSoft]],
  ['soft red', [colour.danger, colour.ink], [colour.dangerSoft]],
  ['soft green', [colour.ok, colour.ink], [colour.okSoft]],
  [
    'buttons and numbers',
    ['#ffffff'],
    [colour.accent, colour.paperDeep, colour.danger, colour.ok, colour.ink],
  ],
  ['name tags', ['#ffffff'], personColours],
  ['face backgrounds', [colour.ink], personaLooks.map((look) => look.soft)],
]

test.each(readable)('text on %s has at least 7:1', (_name, inks, grounds) => {
  for (const ink of inks)
    for (const ground of grounds)
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(text)
})

const visible: readonly [string, readonly string[], readonly string[]][] = [
  [
    'persona lines on paper, zones and surfaces',
    personaLooks.map((look) => look.colour),
    [...papers, ...zonesOnPaper, ...surfaces, ...Object.values(zoneColour)],
  ],
  ['icons on notes', [colour.noteIcon], Object.values(noteColour)],
  ['edges of fields', [colour.lineStrong], surfaces],
  ['focus rings', [colour.accent], [...papers, ...surfaces, ...Object.values(noteColour), ...tapes]],
  ['gold edges on surfaces', [colour.goldLine], surfaces],
  ['the edge of the crown', [colour.goldEdge], [...papers, ...surfaces, ...zonesOnPaper]],
  ['white points on persona lines', ['#ffffff'], personaLooks.map((look) => look.colour)],
]

test.each(visible)('%s have at least 3:1', (_name, lines, grounds) => {
  for (const one of lines)
    for (const ground of grounds)
      expect(contrast(one, ground), `${one} on ${ground}`).toBeGreaterThanOrEqual(line)
})

describe('the style sheet and the canvas', () => {
  const root = css.slice(0, css.indexOf('@media'))
  const properties = new Map(
    Array.from(root.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]),
  )
  const named = {
    ...colour,
    ...Object.fromEntries(Object.entries(noteColour).map(([kind, value]) => [`note-${kind}`, value])),
    ...Object.fromEntries(Object.entries(zoneColour).map(([zone, value]) => [`zone-${zone}`, value])),
    ...Object.fromEntries(personaLooks.map((look, index) => [`p${index + 1}`, look.colour])),
    ...Object.fromEntries(personaLooks.map((look, index) => [`p${index + 1}-soft`, look.soft])),
    ...Object.fromEntries(
      Object.entries(font).map(([use, family]) => [`font-${use}`, family.replaceAll("'", '"')]),
    ),
  }

  test.each(Object.entries(named))('agree on %s', (name, value) => {
    const property = name
      .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      .replace(/(surface)2$/, '$1-2')
    expect(properties.get(property)).toBe(value)
  })
})

test('personas differ in dash as well as in colour', () => {
  const dashes = personaLooks.map((look) => look.dash.join(' '))
  expect(new Set(dashes).size).toBe(personaLooks.length)
})

test('the ninth persona looks like the first, and no index is out of range', () => {
  expect(personaLook(8)).toBe(personaLooks[0])
  expect(personaLook(-1)).toBe(personaLooks[7])
})

describe('in the dark', () => {
  const block = css.slice(css.indexOf(':root[data-chrome="dark"]'))
  const dark = new Map(
    Array.from(block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+):\s*(#\w+);/g), ([, name, value]) => [
      name,
      value,
    ]),
  )
  const at = (name: string) => must(dark.get(name), name)
  const grounds = [at('surface'), at('surface-2')]

  test.each([
    ['surfaces', ['ink', 'ink-soft', 'accent', 'danger', 'ok', 'gold-ink'], grounds],
    ['soft accent', ['accent', 'ink'], [at('accent-soft')]],
    ['soft gold', ['gold-ink', 'ink'], [at('gold-soft')]],
    ['soft red', ['danger', 'ink'], [at('danger-soft')]],
    ['soft green', ['ok', 'ink'], [at('ok-soft')]],
    ['buttons', ['on-accent'], [at('accent'), at('accent-hover'), at('accent-press')]],
    ['messages', ['surface'], [at('ink'), at('danger'), at('ok')]],
  ])('text on %s has at least 7:1', (_name, inks, on) => {
    for (const ink of inks)
      for (const ground of on)
        expect(contrast(at(ink), ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(text)
  })

  test('edges of fields and gold lines have at least 3:1', () => {
    for (const edge of ['line-strong', 'gold-line'])
      for (const ground of grounds) expect(contrast(at(edge), ground)).toBeGreaterThanOrEqual(line)
  })
})

test('what somebody opened lies over whatever comes by itself', () => {
  const layer = (name: string) => Number(must(new RegExp(`--layer-${name}: (\\d+);`).exec(css))[1])
  const layers = ['bar', 'float', 'dialog', 'toast', 'popup'].map(layer)
  expect(layers).toEqual(layers.toSorted((a, b) => a - b))
})
