import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { nl } from './nl.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof nl }
  }
}

void i18next.use(initReactI18next).init({
  resources: {},
  // React escapes what it shows
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** For code outside components; inside them `useTranslation` redraws when the language changes. */
export const i18n = i18next
