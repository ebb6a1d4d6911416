import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { isTyped, joinAddress, joinPlace, spokenCode } from '../join-address.ts'
import type { LinkEntry, LinkGroups } from './link-entry.ts'
import { useLinkNames } from './link-names.ts'
import styles from './print-cards.module.css'

/**
 * One card a link, on paper only. Opens the browser's print window and says when that has closed. The key of who leads
 * is not among them: it does not belong on a table.
 */
export function PrintCards({ links, onDone }: { readonly links: LinkGroups; readonly onDone: () => void }) {
  const done = useEffectEvent(onDone)
  useEffect(() => {
    const finished = () => done()
    window.addEventListener('afterprint', finished)
    // a frame later the cards and their codes are drawn
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', finished)
    }
  }, [])
  const entries = [
    ...(links.all === undefined ? [] : [links.all]),
    ...links.groups.flatMap((group) => group.entries),
    ...links.others.filter(({ kind }) => kind !== 'lead'),
  ]
  return createPortal(
    <div className={styles.sheet} data-print-sheet>
      {entries.map((entry) => (
        <PrintCard key={entry.id} entry={entry} />
      ))}
    </div>,
    document.body,
  )
}

function PrintCard({ entry }: { readonly entry: LinkEntry }) {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { short } = useLinkNames()(entry)
  if (entry.code === undefined) return null
  return (
    <article className={styles.card}>
      <QrCode value={joinAddress(entry.code)} label={short} size={150} />
      <div className={styles.words}>
        <p className={styles.workshop}>{workshop.title}</p>
        <h2 className={styles.name}>{entry.group?.name ?? short}</h2>
        {entry.group !== undefined && <p className={styles.kind}>{short}</p>}
        <p className={styles.how}>
          {isTyped(entry.code)
            ? t('workshop.links.printOpen', { place: joinPlace(), code: spokenCode(entry.code) })
            : t('workshop.links.printScan')}
        </p>
      </div>
    </article>
  )
}
