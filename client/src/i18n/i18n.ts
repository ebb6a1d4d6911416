import { useSyncExternalStore } from 'react'
import {
  createTranslate,
  type TextKey,
  type TextTree,
  type TextValues,
  type Translate,
  textAt,
} from './translate.ts'

type Shown = { readonly language: string; readonly texts: TextTree; readonly t: Translate }

let shown: Shown = { language: '', texts: {}, t: (key) => key }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The texts in the language now shown, for code outside components. */
export const i18n = {
  get language(): string {
    return shown.language
  },
  t: (key: TextKey, values?: TextValues): string => shown.t(key, values),
  exists: (key: string): boolean => textAt(shown.texts, key) !== undefined,
  show(language: string, texts: TextTree): void {
    shown = { language, texts, t: createTranslate(texts, language) }
    for (const listener of [...listeners]) listener()
  },
}

/** The same inside components, which are drawn anew in another language; `t` is another function then. */
export function useTranslation(): { readonly t: Translate; readonly language: string } {
  return useSyncExternalStore(subscribe, () => shown)
}
