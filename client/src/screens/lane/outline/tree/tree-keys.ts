import type { Way } from '../step-note.ts'

/** What a key asks of the tree. */
export type TreeCommand =
  /** `keeps`: what is chosen stays chosen. */
  | { readonly go: TreeStep; readonly keeps?: boolean }
  /** One line on, that one chosen too; on a score one point lower or higher. */
  | { readonly extend: 'up' | 'down' }
  | { readonly push: Way }
  | { readonly digit: number }
  /** One's own score, one lower or higher; a thing on free paper smaller or larger. */
  | { readonly nudge: 1 | -1 }
  /** Wider, narrower, higher or lower. */
  | { readonly size: Way }
  /** 1 is with the clock. */
  | { readonly turn: 1 | -1; readonly isLittle: boolean }
  /** For finding a line by its first letters. */
  | { readonly letter: string }
  | { readonly act: TreeAct }

export type TreeStep = 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down' | 'in' | 'out'

export type TreeAct =
  | 'edit'
  | 'remove'
  | 'menu'
  | 'leave'
  | 'undo'
  | 'redo'
  | 'duplicate'
  | 'again'
  | 'open-siblings'
  | 'toggle'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const PLAIN: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: { go: 'up' },
  ArrowDown: { go: 'down' },
  ArrowRight: { go: 'in' },
  ArrowLeft: { go: 'out' },
  Home: { go: 'first' },
  End: { go: 'last' },
  PageUp: { go: 'page-up' },
  PageDown: { go: 'page-down' },
  Enter: { act: 'edit' },
  F2: { act: 'edit' },
  Delete: { act: 'remove' },
  Backspace: { act: 'remove' },
  ContextMenu: { act: 'menu' },
  Escape: { act: 'leave' },
  '*': { act: 'open-siblings' },
  '+': { nudge: 1 },
  '=': { nudge: 1 },
  '-': { nudge: -1 },
}

/** As trees work everywhere, and beyond that as the paper does; undefined for keys that are somebody else's. */
export function treeCommand(pressed: Pressed): TreeCommand | undefined {
  const { key, shiftKey, altKey } = pressed
  if (pressed.ctrlKey || pressed.metaKey) return altKey ? undefined : withMod(key.toLowerCase(), shiftKey)
  if (altKey) return withAlt(pressed)
  if (shiftKey && key === 'F10') return { act: 'menu' }
  if (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown'))
    return { extend: key === 'ArrowUp' ? 'up' : 'down' }
  const plain = PLAIN[key]
  if (plain !== undefined) return plain
  // By its place on the keyboard: on some the plain key gives another sign.
  const digit = shiftKey ? undefined : /^(?:Digit|Numpad)([0-9])$/.exec(pressed.code)?.[1]
  if (digit !== undefined) return { digit: Number(digit) }
  return /^[\p{L} ]$/u.test(key) ? { letter: key } : undefined
}

/** Letters by their place, as on the paper: with Alt they make other characters. */
function withAlt({ key, code, shiftKey }: Pressed): TreeCommand | undefined {
  const way = WAYS[key]
  if (way !== undefined) return shiftKey ? { size: way } : { push: way }
  if (code === 'KeyE' || code === 'KeyQ') return { turn: code === 'KeyE' ? 1 : -1, isLittle: shiftKey }
  return undefined
}

function withMod(key: string, isShifted: boolean): TreeCommand | undefined {
  switch (key) {
    case 'z':
      return { act: isShifted ? 'redo' : 'undo' }
    case 'y':
      return { act: 'redo' }
    case 'd':
      return { act: 'duplicate' }
    case 'enter':
      return { act: 'again' }
    case ' ':
      return { act: 'toggle' }
    case 'arrowup':
      return { go: 'up', keeps: true }
    case 'arrowdown':
      return { go: 'down', keeps: true }
    default:
      return undefined
  }
}
