/**
 * The look's values for whoever draws without CSS (the canvas). `tokens.css` holds the same values for the
 * chrome; `tokens.test.ts` keeps the two equal and guards every contrast.
 */
export const colour = {
  paper: '#dcc29a',
  paperDark: '#c9aa7c',
  paperDeep: '#6b512f',
  paperInk: '#3a2c20',
  paperLine: '#b8986a',
  tape: '#f3e7c9cc',
  ink: '#221c17',
  inkSoft: '#574c43',
  surface: '#fffdf9',
  surface2: '#f7f2e9',
  line: '#e6ddce',
  lineStrong: '#86796a',
  accent: '#3b2f73',
  accentSoft: '#ebe7fa',
  onAccent: '#ffffff',
  gold: '#e3a81a',
  goldSoft: '#fdeebf',
  goldInk: '#5a4200',
  goldLine: '#9c7208',
  goldEdge: '#6b4a00',
  danger: '#851410',
  dangerSoft: '#fbe4df',
  ok: '#17573a',
  okSoft: '#e3f3e8',
  noteInk: '#221c17',
  noteIcon: '#221c1799',
} as const

/** One colour a note kind; never without its icon from `icon-paths.ts`. */
export const noteColour = {
  trigger: '#ffe48c',
  action: '#b8dcf8',
  channel: '#d6dfe2',
  pain: '#ffb9aa',
  feeling: '#e6ccf6',
  improvement: '#cdeaa0',
  plain: '#fff8e3',
} as const

export type NoteLook = keyof typeof noteColour

/** Bands of the curve. On paper they lie half through (`zoneAlpha`), on surfaces opaque. */
export const zoneColour = { excel: '#fdf0c4', smooth: '#f3ebdc', intervene: '#f6d9d0' } as const

/** How strongly a zone covers the paper under it, 0 to 1. */
export const zoneAlpha = 0.5

export type PersonaLook = {
  /** Line, ring and name. */
  readonly colour: string
  /** Behind a face. */
  readonly soft: string
  /** Dash and gap lengths in paper units for `setLineDash`; empty is a solid line. */
  readonly dash: readonly number[]
}

/** A persona is told by colour and dash together; the index is the persona's place in the workshop. */
export const personaLooks: readonly PersonaLook[] = [
  { colour: '#9c3c0a', soft: '#fbe2c8', dash: [] },
  { colour: '#1a5292', soft: '#d6e6f7', dash: [14, 7] },
  { colour: '#6f2680', soft: '#ecdcf4', dash: [3, 7] },
  { colour: '#0f5f49', soft: '#d4ebe0', dash: [18, 6, 3, 6] },
  { colour: '#9b1150', soft: '#f9dce7', dash: [7, 7] },
  { colour: '#4f4a00', soft: '#efeac6', dash: [22, 9] },
  { colour: '#00566b', soft: '#d0e9ef', dash: [16, 6, 3, 6, 3, 6] },
  { colour: '#45413d', soft: '#e6e2dd', dash: [9, 5, 3, 5] },
]

/** The persona look for an index of any size; the ninth persona starts again at the first. */
export function personaLook(index: number): PersonaLook {
  const count = personaLooks.length
  const look = personaLooks[((Math.trunc(index) % count) + count) % count]
  return look ?? { colour: colour.ink, soft: colour.surface2, dash: [] }
}

/**
 * Name tags, cursors and avatars: white text on these has at least 7:1. Twelve, for the largest group there is; beyond
 * that initials and names tell people apart.
 */
export const personColours: readonly string[] = [
  '#7b2d8b',
  '#1a5292',
  '#0f5f49',
  '#8f3608',
  '#9b1150',
  '#00566b',
  '#4f4a00',
  '#45413d',
  '#10186b',
  '#5a17e0',
  '#4d0a30',
  '#123a0b',
]

/** A person's colour, the same on every screen: from the letters of the id. */
export function personColour(id: string): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return personColours[sum % personColours.length] ?? colour.ink
}

export const font = {
  ui: "'Figtree Variable', system-ui, sans-serif",
  title: "'Fraunces Variable', Georgia, serif",
  note: "'Shantell Sans Variable', 'Comic Neue', cursive",
} as const

export const radius = { chrome: 12, paper: 2 } as const
