import { useTranslation } from '../../i18n/i18n.ts'
import { JoinCard } from '../../parts/links/join-card.tsx'
import { useLive } from '../../state/use-live.ts'
import { classes } from '../../ui/classes.ts'
import styles from './invitation.module.css'

/** While nobody is in: the code, as large as on the projector. */
export function Invitation() {
  const { t } = useTranslation()
  const { joinCode } = useLive().workshop
  if (joinCode === undefined) return null
  return (
    <section className={classes(styles.paper, 'paper')} aria-labelledby="invitation-title">
      <div className={styles.sheet}>
        <h3 id="invitation-title" className={styles.title}>
          {t('lead.empty.title')}
        </h3>
        <p className={styles.text}>{t('lead.empty.text')}</p>
        <JoinCard code={joinCode} size={220} />
      </div>
    </section>
  )
}
