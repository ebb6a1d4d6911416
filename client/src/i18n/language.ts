import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { localStore } from '../platform/storage.ts'
import { type Language, languageFrom, languages } from './pick-language.ts'

/** Each language is a chunk of its own: only the one in use is loaded. */
const load = {
  nl: () => import('./nl.ts').then((file) => file.nl),
  en: () => import('./en.ts').then((file) => file.en),
} satisfies Record<Language, () => Promise<unknown>>

const chosenKey = 'language'
const suggestedKey = 'language.workshop'

/** Loads the texts and shows them. Call once, before the first render. */
export async function startLanguage(): Promise<void> {
  await show(bestLanguage())
}

/** The person's own choice: kept, and stronger than any suggestion. */
export async function chooseLanguage(language: Language): Promise<void> {
  await show(language)
  localStore.set(chosenKey, language)
}

/** The language of the workshop one joins: for who has chosen none and whose browser speaks none of ours. */
export async function suggestLanguage(language: string): Promise<void> {
  const known = languages.find((one) => one === language)
  if (!known) return
  localStore.set(suggestedKey, known)
  await show(bestLanguage())
}

/** The language now shown, and the way to choose another. */
export function useLanguage(): { language: Language; choose: (language: Language) => Promise<void> } {
  const { i18n } = useTranslation()
  return { language: shownLanguage(i18n.language), choose: chooseLanguage }
}

/** The language now shown, for code outside components. */
export function shownLanguage(code: string = i18next.language): Language {
  return code === 'en' ? 'en' : 'nl'
}

function bestLanguage(): Language {
  return languageFrom({
    chosen: localStore.get(chosenKey),
    suggested: localStore.get(suggestedKey),
    browser: navigator.languages,
  })
}

async function show(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load[language]())
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}
