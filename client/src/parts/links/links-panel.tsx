import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { CalendarClock, Ellipsis, Printer, QrCode as QrIcon, RefreshCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { later } from '../../ui/later.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CheckLink } from '../check-link.tsx'
import { EndLine } from './end-line.tsx'
import { JoinCard } from './join-card.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { groupLinks, type LinkEntry } from './link-entry.ts'
import { type LinkActions, LinkRow } from './link-row.tsx'
import styles from './links-panel.module.css'
import { PrintCards } from './print-cards.tsx'
import { ResetLink } from './reset-link.tsx'
import { useLinks } from './use-links.ts'

const EndLink = later(async () => (await import('./end-link.tsx')).EndLink)

/** Every way into the workshop: to copy, to show, to print, to renew. */
export function LinksPanel() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const links = useLinks()
  const [shown, setShown] = useState<LinkEntry>()
  const [resetting, setResetting] = useState<LinkEntry>()
  const [ending, setEnding] = useState<LinkEntry>()
  const [printing, setPrinting] = useState(false)
  const { list, fresh } = links
  const grouped = useMemo(
    () => (list === undefined ? undefined : groupLinks(list, groups, fresh)),
    [list, groups, fresh],
  )

  if (grouped === undefined) {
    return links.failed === undefined ? (
      <LinksComing />
    ) : (
      <Banner tone="danger" action={<Button onClick={links.fetchAgain}>{t('common.retry')}</Button>}>
        {t('workshop.links.failed')} {errorText(links.failed)}
      </Banner>
    )
  }
  const actions: LinkActions = { onShow: setShown, onReset: setResetting, onEnd: setEnding }
  return (
    <div className={styles.panel}>
      {grouped.all?.code !== undefined && (
        <ForEveryone entry={grouped.all} code={grouped.all.code} {...actions} />
      )}
      <ul className={styles.groups}>
        {grouped.groups.map(({ group, entries }) => (
          <li key={group.id} className={styles.group}>
            <GroupTitle name={group.name} personaId={group.personaId} />
            <Rows entries={entries} actions={actions} />
          </li>
        ))}
      </ul>
      <Rows entries={grouped.others} actions={actions} />
      <div className={styles.print}>
        <Button icon={Printer} onClick={() => setPrinting(true)}>
          {t('workshop.links.print')}
        </Button>
        <p className={styles.hint}>{t('workshop.links.printHint')}</p>
      </div>
      <CheckLink />
      {printing && <PrintCards links={grouped} onDone={() => setPrinting(false)} />}
      <LinkDialog entry={shown} onClose={() => setShown(undefined)} />
      <ResetLink entry={resetting} reset={links.reset} onDone={() => setResetting(undefined)} />
      {ending !== undefined && (
        <EndLink entry={ending} setEnd={links.setEnd} onDone={() => setEnding(undefined)} />
      )}
    </div>
  )
}

function ForEveryone({
  entry,
  code,
  onShow,
  onReset,
  onEnd,
}: { entry: LinkEntry; code: string } & LinkActions) {
  const { t } = useTranslation()
  const name = t('workshop.links.all')
  return (
    <section className={styles.everyone}>
      <header className={styles.everyoneHead}>
        <div>
          <h3 className={styles.title}>{name}</h3>
          <p className={styles.hint}>{t('workshop.links.allHint')}</p>
          <EndLine endsAt={entry.endsAt} />
        </div>
        <Menu
          trigger={<IconButton icon={Ellipsis} name={t('workshop.links.moreFor', { name })} />}
          entries={[
            {
              id: 'show',
              label: t('workshop.links.qr'),
              icon: QrIcon,
              onSelect: () => onShow(entry),
            },
            {
              id: 'end',
              label: t('workshop.links.end'),
              icon: CalendarClock,
              onSelect: () => onEnd(entry),
            },
            {
              id: 'reset',
              label: t('workshop.links.reset'),
              icon: RefreshCw,
              onSelect: () => onReset(entry),
            },
          ]}
        />
      </header>
      {entry.isFresh && (
        <p className={styles.fresh} role="status">
          {t('workshop.links.resetDone')}
        </p>
      )}
      <JoinCard code={code} />
    </section>
  )
}

function GroupTitle({ name, personaId }: { name: string; personaId: string | undefined }) {
  const { workshop } = useSession()
  const persona = useAll(workshop.tables.personas).find(({ id }: Persona) => id === personaId)
  return (
    <h3 className={styles.title}>
      {name}
      {persona !== undefined && persona.name !== '' && ` · ${persona.name}`}
    </h3>
  )
}

function Rows({ entries, actions }: { entries: readonly LinkEntry[]; actions: LinkActions }) {
  return (
    <ul className={styles.rows}>
      {entries.map((entry) => (
        <LinkRow key={entry.id} entry={entry} {...actions} />
      ))}
    </ul>
  )
}

function LinksComing() {
  const { t } = useTranslation()
  return (
    <div className={styles.panel} role="status" aria-label={t('common.loading')}>
      <Skeleton height={200} />
      <Skeleton height={60} />
      <Skeleton height={60} />
    </div>
  )
}
