import { Languages } from 'lucide-react'
import { useTranslation } from '../i18n/i18n.ts'
import { useLanguage } from '../i18n/language.ts'
import { languageNames, languages } from '../i18n/pick-language.ts'
import styles from './language-switch.module.css'
import { Menu } from './menu.tsx'

/** The language now shown, and a list of the others, each in its own words. */
export function LanguageSwitch() {
  const { t } = useTranslation()
  const { language, choose } = useLanguage()
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={styles.button}
          aria-label={`${t('common.language')}: ${languageNames[language]}`}
        >
          <Languages size={18} aria-hidden />
          <span className={styles.name}>{languageNames[language]}</span>
        </button>
      }
      entries={languages.map((one) => ({
        id: one,
        label: languageNames[one],
        checked: one === language,
        onSelect: () => void choose(one),
      }))}
    />
  )
}
