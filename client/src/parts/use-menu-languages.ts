import { useTranslation } from '../i18n/i18n.ts'
import { useLanguage } from '../i18n/language.ts'
import { languageNames, languages } from '../i18n/pick-language.ts'
import type { MenuEntry } from '../ui/menu.tsx'

/** The languages, to put into a screen's menu. */
export function useMenuLanguages(): readonly MenuEntry[] {
  const { t } = useTranslation()
  const { language, choose } = useLanguage()
  return [
    { heading: t('common.language') },
    ...languages.map((one) => ({
      id: `language-${one}`,
      label: languageNames[one],
      checked: one === language,
      onSelect: () => void choose(one),
    })),
  ]
}
