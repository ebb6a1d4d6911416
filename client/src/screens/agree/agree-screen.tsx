import { midSentence } from '@brownpaper/shared/base/mid-sentence'
import { byOrder } from '@brownpaper/shared/base/order'
import { JOURNEY_FORMS } from '@brownpaper/shared/workshop/prepared'
import { Check, Undo2 } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { agreementPrint, isOfPreparation } from '../../parts/agreement.ts'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { Lines } from '../../parts/sheet/lines.tsx'
import { Sheet, SheetPage } from '../../parts/sheet/sheet-page.tsx'
import { usePrepared } from '../../parts/sheet/use-prepared.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
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
  const empty = <p className={styles.empty}>{t('papers.agree.empty')}</p>
  return (
    <SheetPage back="prepare#agree" isToPrint={false}>
      <Sheet label={t('papers.agree.title')}>
        <header className={styles.head}>
          <p className={styles.kind}>{t('papers.agree.title')}</p>
          <h1 className={styles.title}>{workshop.title}</h1>
          <p className={styles.intro}>{t('papers.agree.intro')}</p>
        </header>
        <div className={styles.two}>
          <section>
            <h2 className={styles.label}>{t('papers.agree.about')}</h2>
            {about === '' ? empty : <p className={styles.strong}>{about}</p>}
            {form !== undefined && <p>{t(`papers.agree.form.${form}`)}</p>}
          </section>
          <section>
            <h2 className={styles.label}>{t('papers.agree.goal')}</h2>
            {told('goal') === '' && goals.length === 0 ? (
              empty
            ) : (
              <p className={styles.strong}>{told('goal')}</p>
            )}
            <Lines text={goals.join('\n')} className={styles.list} />
          </section>
          <section>
            <h2 className={styles.label}>{t('papers.agree.inScope')}</h2>
            {told('scopeIn') === '' ? empty : <Lines text={told('scopeIn')} className={styles.list} />}
          </section>
          <section className={styles.not}>
            <h2 className={styles.label}>{t('papers.agree.notDo')}</h2>
            {told('scopeOut') === '' ? empty : <Lines text={told('scopeOut')} className={styles.list} />}
          </section>
        </div>
        <Groups />
        <Agreed />
      </Sheet>
    </SheetPage>
  )
}

function Groups() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  return (
    <section>
      <h2 className={styles.label}>{t('papers.agree.groups')}</h2>
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

/** Who agreed and when, and whether it still is what they agreed with; on paper lines to sign on. */
function Agreed() {
  const { t } = useTranslation()
  const formats = useFormats()
  const session = useSession()
  const { memberId } = useMe()
  const { members, groups } = useLive()
  const { approvals } = session.workshop.tables
  const all = useAll(approvals)
    .filter(isOfPreparation)
    .toSorted((a, b) => a.at - b.at)
  // any of these tables may change what is agreed on
  const { settings, goals, personas } = session.workshop.tables
  useAll(settings)
  useAll(goals)
  useAll(personas)
  const print = agreementPrint(session.workshop, groups)
  const mine = all.find(({ id }) => id === memberId)
  const agree = () => {
    if (memberId !== undefined) approvals.create(memberId, { at: session.serverNow(), of: print })
  }
  const takeBack = () => {
    if (memberId !== undefined) approvals.remove([memberId], { by: memberId, at: session.serverNow() })
  }
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? t('papers.agree.gone')
  return (
    <section className={styles.agreed}>
      <h2 className={styles.label}>{t('papers.agree.agreed')}</h2>
      {all.length === 0 && <p className={styles.empty}>{t('papers.agree.nobody')}</p>}
      <ul className={styles.list}>
        {all.map(({ id, at, of }) => (
          <li key={id}>
            {t('papers.agree.by', { name: nameOf(id), date: formats.date(at, session.serverNow()) })}
            {of !== print && <span className={styles.changed}> ({t('papers.agree.changed')})</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {mine?.of !== print && (
          <Button variant="primary" icon={Check} onClick={agree}>
            {t(mine === undefined ? 'papers.agree.me' : 'papers.agree.again')}
          </Button>
        )}
        {mine !== undefined && (
          <Button icon={Undo2} onClick={takeBack}>
            {t('papers.agree.takeBack')}
          </Button>
        )}
      </div>
      <div className={styles.lines} aria-hidden="true">
        <p className={styles.small}>{t('papers.agree.lines')}</p>
        <i />
        <i />
      </div>
    </section>
  )
}
