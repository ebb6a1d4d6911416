import { useSyncExternalStore } from 'react'
import {
  createTranslate,
  type TextKey,
  type TextTree,
  type TextValues,
  type Translate,
  textAt,
} from './translate.ts'

type Shown = {
  readonly language: string
  /** By area; grows as areas come. */
  readonly texts: Record<string, string | TextTree>
  readonly t: Translate
}

let shown: Shown = { language: '', texts: {}, t: (key) => key }
const listeners = new Set<() => void>()
/** By area and language. */
const later = new Map<string, Readonly<Record<string, TextTree>>>()

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
  show(language: string, fetched: TextTree): void {
    const areas = [...later].map(([area, texts]) => [area, texts[language] ?? {}])
    const texts = { ...fetched, ...Object.fromEntries(areas) }
    shown = { language, texts, t: createTranslate(texts, language) }
    for (const listener of [...listeners]) listener()
  },
  /**
   * Adds an area that comes with its part of the screen, in all languages. Nothing is drawn anew: nobody showed it
   * before, and every `t` finds it from now on.
   */
  add(area: string, texts: Readonly<Record<string, TextTree>>): void {
    later.set(area, texts)
    if (shown.language !== '') shown.texts[area] = texts[shown.language] ?? {}
  },
}

/** The same inside components, which are drawn anew in another language; `t` is another function then. */
export function useTranslation(): { readonly t: Translate; readonly language: string } {
  return useSyncExternalStore(subscribe, () => shown)
}
