import { localStore } from '../platform/storage.ts'
import { bestLanguage, CHOSEN_KEY, fetchTexts, SUGGESTED_KEY } from './fetch-texts.ts'
import { i18n, useTranslation } from './i18n.ts'
import { type Language, languages } from './pick-language.ts'

/** Loads the texts and shows them. Call once, before the first render. */
export async function startLanguage(): Promise<void> {
  await show(bestLanguage())
}

/** The person's own choice: kept, and stronger than any suggestion. */
export async function chooseLanguage(language: Language): Promise<void> {
  await show(language)
  localStore.set(CHOSEN_KEY, language)
}

/** The language of the workshop one joins: for who has chosen none and whose browser speaks none of ours. */
export async function suggestLanguage(language: string): Promise<void> {
  const known = languages.find((one) => one === language)
  if (!known) return
  localStore.set(SUGGESTED_KEY, known)
  await show(bestLanguage())
}

/** The language now shown, and the way to choose another. */
export function useLanguage(): { language: Language; choose: (language: Language) => Promise<void> } {
  const { language } = useTranslation()
  return { language: shownLanguage(language), choose: chooseLanguage }
}

/** The language now shown, for code outside components. */
export function shownLanguage(code: string = i18n.language): Language {
  return code === 'en' ? 'en' : 'nl'
}

async function show(language: Language): Promise<void> {
  i18n.show(language, await fetchTexts(language))
  document.documentElement.lang = language
}
