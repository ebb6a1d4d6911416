type Letter =
  | ('A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M')
  | ('N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z')
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
/** `=` is also plus, `-` also the underscore over it: what Shift gives differs from one keyboard to the next. */
type Sign = '=' | '-' | '?' | '/' | '[' | ']'
type Named =
  | ('Enter' | 'Escape' | 'Tab' | 'Delete' | 'Backspace' | 'F2' | 'F6' | 'F10' | 'Home' | 'End')
  | ('ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Space')

/** Keys held together. `Mod` is Ctrl, and Cmd on a Mac. Signs go without Shift or Alt: those make the sign. */
export type Chord =
  | `${'' | 'Mod+'}${'' | 'Alt+'}${'' | 'Shift+'}${Letter | Digit | Named}`
  | `${'' | 'Mod+'}${Sign}`

export const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/**
 * What a press may mean, the likeliest first. Letters go by character where the keyboard is Latin, else by the key's
 * place; with Alt always by place, because there Alt makes other characters. Digits go by place, on some keyboards the
 * plain key gives a sign, which then is the second meaning.
 */
export function chordsOf(press: KeyPress, { onMac }: { readonly onMac: boolean }): readonly string[] {
  // AltGr, which makes signs on many keyboards, reports itself as Ctrl and Alt.
  const isMakingSign = press.getModifierState('AltGraph')
  const ctrl = press.ctrlKey && !isMakingSign
  const hasMod = onMac ? press.metaKey : ctrl
  // The other system's key: what it means is not ours to say.
  if (onMac ? ctrl : press.metaKey) return []
  const alt = press.altKey && !isMakingSign
  const held = `${hasMod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}`
  const meanings: string[] = []
  const digit = digitOf(press)
  const letter = letterOf(press, alt)
  const sign = signOf(press)
  if (digit !== undefined) meanings.push(held + digit)
  if (letter !== undefined) meanings.push(held + letter)
  if (sign !== undefined) meanings.push((hasMod ? 'Mod+' : '') + sign)
  if (digit === undefined && letter === undefined && press.key.length > 1) meanings.push(held + press.key)
  if (press.key === ' ') meanings.push(`${held}Space`)
  return meanings
}

const digitOf = ({ code }: KeyPress) => /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]

function letterOf({ key, code }: KeyPress, alt: boolean): string | undefined {
  if (/^[a-z]$/i.test(key) && !alt) return key.toUpperCase()
  const byPlace = /^Key([A-Z])$/.exec(code)?.[1]
  return alt || /^\P{ASCII}$/u.test(key) ? byPlace : undefined
}

const SIGNS: Readonly<Record<string, Sign>> = {
  '=': '=',
  '+': '=',
  '-': '-',
  _: '-',
  '?': '?',
  '/': '/',
  '[': '[',
  '{': '[',
  ']': ']',
  '}': ']',
}
const SIGN_PLACES: Readonly<Record<string, Sign>> = { BracketLeft: '[', BracketRight: ']' }

function signOf({ key, code }: KeyPress): Sign | undefined {
  return SIGNS[key] ?? (/^\P{ASCII}$/u.test(key) ? SIGN_PLACES[code] : undefined)
}

/** Whether a chord is one bare letter, digit or sign, which some people press by accident or by voice. */
export function isSingle(chord: Chord): boolean {
  const key = chord.slice(chord.lastIndexOf('+') + 1)
  return key.length === 1 && !chord.includes('Mod+') && !chord.includes('Alt+')
}

/** The keys of a chord one by one, as they stand in its name. */
export const keysOf = (chord: Chord): readonly string[] => chord.split('+')

/** For `aria-keyshortcuts`. */
export const ariaChord = (chord: Chord, { onMac }: { readonly onMac: boolean }): string =>
  chord.replace('Mod', onMac ? 'Meta' : 'Control')
