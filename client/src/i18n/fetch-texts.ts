import { localStore } from '../platform/storage.ts'
import { type Language, languageFrom } from './pick-language.ts'
import type { TextTree } from './translate.ts'

/** Each language is a file of its own: only the one in use is fetched. */
const load = {
  nl: () => import('./nl.ts').then((file) => file.nl),
  en: () => import('./en.ts').then((file) => file.en),
} satisfies Record<Language, () => Promise<TextTree>>

/** The person's own choice. */
export const CHOSEN_KEY = 'language'
/** That of the workshop last joined. */
export const SUGGESTED_KEY = 'language.workshop'

/** A language's texts; asked for again they are here already. */
export const fetchTexts = (language: Language): Promise<TextTree> => load[language]()

/** The language for who opens the page now. */
export function bestLanguage(): Language {
  return languageFrom({
    chosen: localStore.get(CHOSEN_KEY),
    suggested: localStore.get(SUGGESTED_KEY),
    browser: navigator.languages,
  })
}
