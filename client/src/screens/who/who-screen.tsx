import '../../i18n/later/who.ts'
import '../../i18n/later/workshop.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { EndLine } from '../../parts/links/end-line.tsx'
import { groupLinks, type LinkEntry } from '../../parts/links/link-entry.ts'
import { useLinkNames } from '../../parts/links/link-names.ts'
import { useLinks } from '../../parts/links/use-links.ts'
import { Sheet, SheetPage } from '../../parts/sheet/sheet-page.tsx'
import words from '../../parts/sheet/sheet-words.module.css'
import { WhoTable } from '../../parts/who/who-table.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import styles from './who-screen.module.css'

/** Who can read and write what at this moment, by which links, and how long it is kept. Everyone may know. */
export function WhoScreen() {
  const { t } = useTranslation()
  const { workshop, groups, policy } = useLive()
  const { workshopId } = useSession()
  const leads = useMe().role === 'facilitator'
  usePageTitle(`${t('who.title')}: ${workshop.title}`)
  const { keepDays } = workshop
  return (
    <SheetPage back={leads ? 'prepare' : ''}>
      <Sheet label={t('who.title')}>
        <header className={styles.head}>
          <p className={words.kind}>{workshop.title}</p>
          <h1 className={words.title}>{t('who.title')}</h1>
          <p className={styles.intro}>{t('who.intro')}</p>
        </header>
        <WhoTable policy={policy} lanes={groups} label={t('who.title')} />
        <p className={styles.note}>{t('who.turn')}</p>
        <p className={styles.note}>{t('who.exports')}</p>
        <p className={styles.note}>{t('who.change')}</p>
        {leads && <LinksNow />}
        <section className={styles.part}>
          <h2 className={words.label}>{t('who.kept')}</h2>
          <p>{keepDays === undefined ? t('who.keptAlways') : t('who.keptDays', { count: keepDays })}</p>
          {leads && <a href={`/w/${workshopId}/prepare#end`}>{t('who.keptHere')}</a>}
        </section>
      </Sheet>
    </SheetPage>
  )
}

/** Which links there are, and until when each works. */
function LinksNow() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { workshopId } = useSession()
  const formats = useFormats()
  const nameOf = useLinkNames()
  const { list, fresh } = useLinks()
  if (list === undefined) return null
  const links = groupLinks(list, groups, fresh)
  const alone = (entry: LinkEntry) => ({
    id: entry.id,
    name: nameOf(entry).short,
    what: '',
    endsAt: entry.endsAt,
  })
  // Most of a group's links end together: they are one line.
  const ofGroup = ({ group, entries }: (typeof links.groups)[number]) =>
    [...Map.groupBy(entries, ({ endsAt }) => endsAt)].map(([endsAt, together]) => ({
      id: `${group.id} ${endsAt}`,
      name: group.name,
      what: formats.list(together.map((entry) => nameOf(entry).short.toLocaleLowerCase())),
      endsAt,
    }))
  // So are groups whose links are the same and end together.
  const ofGroups = [
    ...Map.groupBy(links.groups.flatMap(ofGroup), ({ what, endsAt }) => `${what} ${endsAt}`).values(),
  ].flatMap(([first, ...more]) =>
    first === undefined ? [] : { ...first, name: formats.list([first, ...more].map(({ name }) => name)) },
  )
  const lines = [
    ...(links.all === undefined ? [] : [alone(links.all)]),
    ...ofGroups,
    ...links.others.map(alone),
  ]
  return (
    <section className={styles.part}>
      <h2 className={words.label}>{t('who.links')}</h2>
      <p>{t('who.linksText')}</p>
      <ul className={styles.links}>
        {lines.map(({ id, name, what, endsAt }) => (
          <li key={id}>
            <span className={styles.link}>
              {name}
              {what !== '' && <span className={styles.about}>{what}</span>}
            </span>
            {endsAt === undefined ? (
              <span className={styles.none}>{t('workshop.links.noEnd')}</span>
            ) : (
              <EndLine endsAt={endsAt} />
            )}
          </li>
        ))}
      </ul>
      <a href={`/w/${workshopId}/prepare#links`}>{t('who.linksHere')}</a>
    </section>
  )
}
