import { ArrowRight, Circle } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checklist, HowFar } from './checklist.tsx'
import { Coverage } from './coverage.tsx'
import { progressOf } from './guide.ts'
import type { Missing } from './missing.ts'
import styles from './overview.module.css'
import { useMissingWords } from './use-missing-words.ts'

/** How far one is, what is still missing before the day, and where to go on. */
export function Overview({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation()
  const words = useMissingWords()
  const { done, count, next } = progressOf(missing)
  return (
    <section className={styles.overview} aria-labelledby="overview-title">
      <header>
        <h2 id="overview-title" className={styles.title}>
          {t('prepare.guide.overviewTitle')}
        </h2>
        <p className={styles.text}>{t('prepare.guide.overviewText')}</p>
      </header>
      <Card className={styles.card}>
        <HowFar done={done.size} count={count} />
        {next !== undefined && (
          <ButtonLink
            variant="primary"
            size="large"
            iconAfter={ArrowRight}
            href={`#${next}`}
            className={styles.go}
          >
            {t(done.size === 0 ? 'prepare.guide.start' : 'prepare.guide.goOn', {
              step: t(`prepare.steps.${next}`).toLocaleLowerCase(),
            })}
          </ButtonLink>
        )}
      </Card>
      <Card className={styles.card}>
        <h3 className={styles.subtitle}>{t('prepare.guide.missing')}</h3>
        {missing.length === 0 ? (
          <p>{t('prepare.guide.ready')}</p>
        ) : (
          <ul className={styles.missing}>
            {missing.map((one) => (
              <li key={words(one)}>
                <a href={`#${one.section}`} className={styles.item}>
                  <Circle size={16} aria-hidden />
                  {words(one)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Coverage />
      <div className={styles.narrow}>
        <Checklist place="overview" done={done} />
      </div>
    </section>
  )
}
