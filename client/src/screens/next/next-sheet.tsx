import { byOrder } from '@brownpaper/shared/base/order'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/marks.ts'
import '../../i18n/later/papers.ts'
import { useWhenFixed } from '../../parts/marks/use-mark-words.ts'
import { Sheet } from '../../parts/sheet/sheet-page.tsx'
import { usePrepared } from '../../parts/sheet/use-prepared.ts'
import { useWall } from '../../parts/wall/use-wall.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import styles from './next-sheet.module.css'

/** What happens after the workshop, and who does what when. */
export function NextSheet() {
  const { t } = useTranslation()
  const { workshop, parked, groups } = useLive()
  const { told } = usePrepared()
  const steps = useAll(useSession().workshop.tables.nextSteps, byOrder).filter(
    ({ what, who, when }) => `${what}${who}${when}`.trim() !== '',
  )
  return (
    <Sheet label={t('papers.next.title')}>
      <header className={styles.head}>
        <p className={styles.workshop}>{workshop.title}</p>
        <h1 className={styles.title}>{t('papers.next.title')}</h1>
        <p className={styles.text}>{told('nextText') || t('papers.next.thanks')}</p>
      </header>
      {steps.length === 0 ? <p>{t('papers.next.none')}</p> : <Rows rows={steps} />}
      <FixedOnTheSpot />
      {parked.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('papers.next.parked')}</h2>
          <ul className={styles.parked}>
            {parked.map(({ id, text, groupId }) => {
              const group = groups.find((one) => one.id === groupId)
              return <li key={id}>{group === undefined ? text : `${text} (${group.name})`}</li>
            })}
          </ul>
        </section>
      )}
      {told('contact') !== '' && (
        <p className={styles.ask}>{t('papers.next.ask', { contact: told('contact') })}</p>
      )}
      <p className={styles.keep}>{t('papers.next.keep')}</p>
    </Sheet>
  )
}

/** What need not be done any more, of the groups one may read. */
function FixedOnTheSpot() {
  const { t } = useTranslation()
  const whenOf = useWhenFixed()
  const rows = useWall().lanes.flatMap(({ group, story }) =>
    story.fixed.map(({ id, text, fixed }) => ({
      id,
      what: text,
      who: fixed === undefined || fixed.by === '' ? group.name : `${fixed.by} (${group.name})`,
      when: fixed === undefined ? '' : whenOf(fixed.at),
    })),
  )
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('marks.fixedTitle')}</h2>
      <Rows rows={rows} isBelow />
    </section>
  )
}

type Row = { readonly id: string; readonly what: string; readonly who: string; readonly when: string }

/** What, who and when, the one under the other. */
function Rows({
  rows,
  isBelow = false,
}: {
  readonly rows: readonly Row[]
  /** Its columns are those of rows above it, so their names are not shown again. */
  readonly isBelow?: boolean
}) {
  const { t } = useTranslation()
  return (
    <table className={styles.rows} data-below={isBelow || undefined}>
      <colgroup>
        <col />
        <col className={styles.who} />
        <col className={styles.when} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('papers.next.what')}</th>
          <th scope="col">{t('papers.next.who')}</th>
          <th scope="col">{t('papers.next.when')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, what, who, when }) => (
          <tr key={id}>
            <td>{what}</td>
            <td>{who}</td>
            <td>{when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
