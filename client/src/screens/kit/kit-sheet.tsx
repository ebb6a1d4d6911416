import { midSentence } from '@brownpaper/shared/base/mid-sentence'
import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { timesFrom } from '@brownpaper/shared/programme/on-time'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import '../../i18n/later/papers.ts'
import { Crown } from '../../look/crown.tsx'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { assetUrl } from '../../parts/asset-url.ts'
import { joinAddress } from '../../parts/join-address.ts'
import { Lines } from '../../parts/sheet/lines.tsx'
import { Sheet } from '../../parts/sheet/sheet-page.tsx'
import { usePrepared } from '../../parts/sheet/use-prepared.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './kit-sheet.module.css'

const CHARACTER = ['values', 'norms', 'motives', 'goals'] as const

/** All a group needs, on one sheet: its persona and question, what is known, what customers get, what it is for. */
export function KitSheet({
  group,
  persona,
  code,
}: {
  readonly group: LiveGroup
  readonly persona: Persona | undefined
  /** Of the link into the group; undefined for who may not hand it out. */
  readonly code: string | undefined
}) {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { told, goals } = usePrepared()
  const from = told('journeyFrom')
  const to = told('journeyTo')
  const journey =
    from !== '' && to !== ''
      ? t('papers.agree.journey', { from: midSentence(from), to: midSentence(to) })
      : ''
  const about = [told('product'), journey].filter((part) => part !== '').join(', ')
  return (
    <Sheet label={group.name}>
      <header className={styles.head}>
        <div>
          <p>{workshop.title}</p>
          <p className={styles.group}>{[group.name, group.place].filter(Boolean).join(' · ')}</p>
        </div>
        {code !== undefined && code !== '' && (
          <div className={styles.scan}>
            <p>{t('papers.kit.scan')}</p>
            <QrCode value={joinAddress(code)} label={t('papers.kit.scan')} size={72} />
          </div>
        )}
      </header>
      <PersonaPart persona={persona} />
      <div className={styles.columns}>
        <Part title={t('papers.kit.goal')} has={told('goal') !== '' || goals.length > 0}>
          <p className={styles.strong}>{told('goal')}</p>
          <Lines text={goals.join('\n')} className={styles.list} />
        </Part>
        <Part title={t('papers.kit.scope')} has={about !== '' || told('scopeIn') !== ''}>
          {about !== '' && <p>{about}</p>}
          <Lines text={told('scopeIn')} className={styles.list} />
        </Part>
        <Part title={t('papers.kit.notScope')} has={told('scopeOut') !== ''}>
          <Lines text={told('scopeOut')} className={styles.list} />
        </Part>
        <Brand />
        <Part title={t('papers.kit.mission')} has={told('mission') !== ''}>
          <p>{told('mission')}</p>
        </Part>
        <Part title={t('papers.kit.vision')} has={told('vision') !== ''}>
          <p>{told('vision')}</p>
        </Part>
        <Insights personaId={persona?.id} />
        <Programme />
      </div>
      <Communication />
    </Sheet>
  )
}

function Part({
  title,
  has,
  children,
}: {
  readonly title: string
  readonly has: boolean
  readonly children: ReactNode
}) {
  if (!has) return null
  return (
    <section className={styles.part}>
      <h2 className={styles.label}>{title}</h2>
      {children}
    </section>
  )
}

function PersonaPart({ persona }: { readonly persona: Persona | undefined }) {
  const { t } = useTranslation()
  if (persona === undefined) return <p className={styles.strong}>{t('papers.kit.noPersona')}</p>
  const { soft, colour } = personaLook(persona.colour)
  const known = CHARACTER.filter((field) => persona[field].trim() !== '')
  return (
    <section className={styles.persona} style={{ borderColor: colour, background: soft }}>
      <span className={styles.face}>
        <PersonaFace face={persona.face} size={112} />
      </span>
      <div className={styles.who}>
        <h1 className={styles.name}>
          {persona.name || t('papers.agree.noPersona')}
          {persona.age !== '' && `, ${persona.age}`}
        </h1>
        <p>{persona.role}</p>
        {persona.iQuestion !== '' && (
          <>
            <p className={styles.label}>{t('papers.kit.question')}</p>
            <p className={styles.question}>{quoted(persona.iQuestion)}</p>
          </>
        )}
      </div>
      {known.length > 0 && (
        <dl className={styles.character}>
          {known.map((field) => (
            <div key={field}>
              <dt className={styles.label}>{t(`papers.kit.${field}`)}</dt>
              <dd>{persona[field]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

function Brand() {
  const { t } = useTranslation()
  const values = useAll(useSession().workshop.tables.brandValues, byOrder).filter(
    ({ name }) => name.trim() !== '',
  )
  return (
    <Part title={t('papers.kit.brand')} has={values.length > 0}>
      <ul className={styles.brand}>
        {values.map(({ id, name, promise }) => (
          <li key={id}>
            <Crown size={18} />
            <span>
              <strong>{name}</strong>
              {promise !== '' && `: ${promise}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Those about this persona and those about all customers. */
function Insights({ personaId }: { readonly personaId: string | undefined }) {
  const { t } = useTranslation()
  const { insights, personas, channels } = useSession().workshop.tables
  const known = useAll(personas)
  const named = useAll(channels)
  const all = useAll(insights, byOrder).filter(
    ({ text, persona }) =>
      text.trim() !== '' && (persona === personaId || !known.some(({ id }) => id === persona)),
  )
  return (
    <Part title={t('papers.kit.insights')} has={all.length > 0}>
      <ul className={styles.insights}>
        {all.map(({ id, text, value, source, owner, channel }) => (
          <li key={id}>
            {value !== '' && <strong className={styles.value}>{value}</strong>}
            <span>
              {text}
              <span className={styles.source}>
                {[source, owner, named.find((one) => one.id === channel)?.name]
                  .filter((part) => part !== undefined && part !== '')
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Programme() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { name } = useStepWords()
  const { programme } = useLive()
  const { startsAt, steps } = programme
  return (
    <Part title={t('papers.kit.programme')} has={startsAt !== undefined && steps.length > 0}>
      <ul className={styles.programme}>
        {timesFrom(steps, startsAt ?? 0).map(({ step, at }) => (
          <li key={step.id}>
            <time>{formats.time(at)}</time> {name(step)}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Communication() {
  const customer = useCustomer()
  const { t } = useTranslation()
  const { workshopId, workshop } = useSession()
  const channels = useAll(workshop.tables.channels)
  const pieces = useAll(workshop.tables.communications, byOrder).filter(
    ({ name, image, link }) => `${name}${image}${link}`.trim() !== '',
  )
  return (
    <Part title={t('papers.kit.communication', { customer })} has={pieces.length > 0}>
      <ul className={styles.pieces}>
        {pieces.map(({ id, name, channel, image, link }) => (
          <li key={id} className={styles.piece}>
            {image !== '' && (
              <img src={assetUrl(workshopId, image)} alt={t('papers.kit.pictureOf', { name })} />
            )}
            <p className={styles.strong}>{name}</p>
            <p className={styles.source}>{channels.find((one) => one.id === channel)?.name}</p>
            {/^https:\/\//.test(link) && (
              <a href={link} target="_blank" rel="noopener noreferrer" className={styles.link}>
                {link.replace(/^https:\/\//, '')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
