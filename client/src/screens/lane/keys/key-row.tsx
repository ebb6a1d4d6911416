import { useTranslation } from '../../../i18n/i18n.ts'
import type { finding } from '../../../i18n/nl/finding.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { isMac } from '../shortcuts.ts'

type KeyName = keyof (typeof finding)['keys']

const NAMED: ReadonlySet<string> = new Set<KeyName>([
  ...(['Space', 'Arrows', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const),
  ...(['Delete', 'Enter', 'Escape', 'Tab', 'Shift', 'Alt'] as const),
])

const isNamed = (key: string): key is KeyName => NAMED.has(key)

/** Keys held together, as they are called on this keyboard. */
export function KeyRow({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTranslation()
  const nameOf = (key: string) => {
    if (key === 'Mod') return isMac() ? '⌘' : 'Ctrl'
    if (key === 'Alt' && isMac()) return '⌥'
    if (key === '=') return '+'
    return isNamed(key) ? t(`finding.keys.${key}`) : key
  }
  return keys.map((key) => <Kbd key={key}>{nameOf(key)}</Kbd>)
}
