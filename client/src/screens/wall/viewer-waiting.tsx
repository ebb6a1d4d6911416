import { byOrder } from '@brownpaper/shared/base/order'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { Clock } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Brand } from '../../look/brand.tsx'
import { PersonaFace } from '../../look/persona-face.tsx'
import { personaLook } from '../../look/tokens.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import styles from './viewer-waiting.module.css'

/** What a viewer sees before the wall opens: what it is about, and when there is more to see. */
export function ViewerWaiting() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { tables } = useSession().workshop
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const personas = useAll(tables.personas, byOrder)
  const opens = settings?.wallOpens.trim() ?? ''
  usePageTitle(workshop.title)
  return (
    <main className={`${styles.page} paper`}>
      <header className={styles.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <div className={styles.middle}>
        <p className={styles.lead}>{t('wall.viewer.lead')}</p>
        <h1 className={styles.title}>{workshop.title}</h1>
        <div className={styles.sheets}>
          <section className={styles.goal}>
            <h2 className={styles.label}>{t('wall.viewer.goal')}</h2>
            <p className={styles.goalText}>{settings?.goal || t('wall.viewer.noGoal')}</p>
            {settings !== undefined && settings.scopeIn !== '' && (
              <>
                <h2 className={styles.label}>{t('wall.viewer.scope')}</h2>
                <p>{settings.scopeIn}</p>
              </>
            )}
          </section>
          <section className={styles.opens} role="status">
            <Clock aria-hidden size={26} />
            <h2 className={styles.label}>{t('wall.viewer.opens')}</h2>
            <p className={styles.when}>
              {opens === '' ? t('wall.viewer.opensLater') : t('wall.viewer.opensAt', { when: opens })}
            </p>
            <p>{t('wall.viewer.stays')}</p>
          </section>
        </div>
        {personas.length > 0 && (
          <section className={styles.personas}>
            <h2 className={styles.label}>{t('wall.viewer.personas')}</h2>
            <ul className={styles.faces}>
              {personas.map((persona) => (
                <li key={persona.id} className={styles.persona}>
                  <span className={styles.face} style={{ background: personaLook(persona.colour).soft }}>
                    <PersonaFace face={persona.face} size={56} />
                  </span>
                  <span>
                    <strong>{persona.name || t('wall.personaUnnamed')}</strong>
                    <br />
                    {persona.role}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  )
}
