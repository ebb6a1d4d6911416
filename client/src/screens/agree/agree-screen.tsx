import { midSentence } from '@brownpaper/shared/base/mid-sentence'
import { byOrder } from '@brownpaper/shared/base/order'
import { JOURNEY_FORMS } from '@brownpaper/shared/workshop/prepared'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { agreementPrint } from '../../parts/agreement.ts'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { Agreed } from '../../parts/sheet/agreed.tsx'
import { Lines } from '../../parts/sheet/lines.tsx'
import { Sheet, SheetPage } from '../../parts/sheet/sheet-page.tsx'
import words from '../../parts/sheet/sheet-words.module.css'
import { usePrepared } from '../../parts/sheet/use-prepared.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import styles from './agree-screen.module.css'

/** One sheet to agree on before people are invited: what it is about, whose shoes, and what will not be done. */
export function AgreeScreen() {
  return (
    <LeadOnly>
      <Agreement />
    </LeadOnly>
  )
}

function Agreement() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { told, goals } = usePrepared()
  const print = useAgreementPrint()
  usePageTitle(`${t('papers.agree.title')}: ${workshop.title}`)
  const form = JOURNEY_FORMS.find((one) => one === told('form'))
  const [from, to] = [told('journeyFrom'), told('journeyTo')]
  const about = [
    told('product'),
    from !== '' && to !== ''
      ? t('papers.agree.journey', { from: midSentence(from), to: midSentence(to) })
      : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
  const empty = <p className={words.empty}>{t('papers.agree.empty')}</p>
  return (
    <SheetPage back="prepare#agree" isToPrint={false}>
      <Sheet label={t('papers.agree.title')}>
        <header className={styles.head}>
          <p className={words.kind}>{t('papers.agree.title')}</p>
          <h1 className={words.title}>{workshop.title}</h1>
          <p className={styles.intro}>{t('papers.agree.intro')}</p>
        </header>
        <div className={styles.two}>
          <section>
            <h2 className={words.label}>{t('papers.agree.about')}</h2>
            {about === '' ? empty : <p className={styles.strong}>{about}</p>}
            {form !== undefined && <p>{t(`papers.agree.form.${form}`)}</p>}
          </section>
          <section>
            <h2 className={words.label}>{t('papers.agree.goal')}</h2>
            {told('goal') === '' && goals.length === 0 ? (
              empty
            ) : (
              <p className={styles.strong}>{told('goal')}</p>
            )}
            <Lines text={goals.join('\n')} className={words.list} />
          </section>
          <section>
            <h2 className={words.label}>{t('papers.agree.inScope')}</h2>
            {told('scopeIn') === '' ? empty : <Lines text={told('scopeIn')} className={words.list} />}
          </section>
          <section className={styles.not}>
            <h2 className={words.label}>{t('papers.agree.notDo')}</h2>
            {told('scopeOut') === '' ? empty : <Lines text={told('scopeOut')} className={words.list} />}
          </section>
        </div>
        <Groups />
        <Agreed print={print} />
      </Sheet>
    </SheetPage>
  )
}

/** A print of all that stands on the sheet. */
function useAgreementPrint(): string {
  const { workshop } = useSession()
  const { groups } = useLive()
  const { settings, goals, personas } = workshop.tables
  // any of these tables may change what is agreed on
  useAll(settings)
  useAll(goals)
  useAll(personas)
  return agreementPrint(workshop, groups)
}

function Groups() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  return (
    <section className={styles.part}>
      <h2 className={words.label}>{t('papers.agree.groups')}</h2>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const persona = personas.find(({ id }) => id === group.personaId)
          const { soft, colour } = personaLook(persona?.colour ?? 0)
          return (
            <li key={group.id} className={styles.group} style={{ borderColor: colour }}>
              <span className={styles.face} style={{ background: soft }}>
                <PersonaFace face={persona?.face ?? ''} size={48} />
              </span>
              <div>
                <p className={styles.strong}>
                  {persona === undefined || persona.name === '' ? t('papers.agree.noPersona') : persona.name}
                </p>
                <p className={styles.small}>{[group.name, persona?.role].filter(Boolean).join(' · ')}</p>
                <p className={styles.question}>
                  {persona === undefined || persona.iQuestion === ''
                    ? t('papers.agree.empty')
                    : quoted(persona.iQuestion)}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
