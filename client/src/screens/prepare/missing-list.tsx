import { Circle, CircleCheck } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { Missing } from './missing.ts'
import styles from './missing-list.module.css'

/** A short list of what is still to do; each leads to its place on the page. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation()
  const words = useMissingWords()
  if (missing.length === 0) {
    return (
      <p className={styles.ready}>
        <CircleCheck size={18} aria-hidden />
        {t('prepare.missing.none')}
      </p>
    )
  }
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title" className={styles.title}>
        {t('prepare.missing.title')}
      </h2>
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={`${one.what} ${'group' in one ? one.group.id : ''}`}>
            <a href={`#${one.section}`} className={styles.item}>
              <Circle size={16} aria-hidden className={styles.circle} />
              {words(one)}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('prepare.missing.hint')}</p>
    </section>
  )
}

function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation()
  return (missing) => {
    switch (missing.what) {
      case 'persona':
      case 'personaName':
        return t(`prepare.missing.${missing.what}`, { group: missing.group.name })
      case 'iQuestion':
        return t('prepare.missing.iQuestion', { persona: missing.persona.name })
      default:
        return t(`prepare.missing.${missing.what}`)
    }
  }
}
