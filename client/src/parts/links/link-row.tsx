import {
  CalendarClock,
  Compass,
  Copy,
  Ellipsis,
  Eye,
  KeyRound,
  Laptop,
  Projector,
  QrCode as QrIcon,
  RefreshCw,
  Users,
  UsersRound,
} from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { copyText } from '../../platform/clipboard.ts'
import { Button } from '../../ui/button.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import type { Icon } from '../../ui/icon.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { showToast } from '../../ui/toast.tsx'
import { isTyped, joinAddress, spokenCode } from '../join-address.ts'
import { EndLine } from './end-line.tsx'
import type { LinkEntry } from './link-entry.ts'
import { useLinkNames } from './link-names.ts'
import styles from './link-row.module.css'

const icons: Record<LinkEntry['kind'], Icon> = {
  all: UsersRound,
  group: Users,
  companion: Compass,
  screen: Laptop,
  viewer: Eye,
  room: Projector,
  lead: KeyRound,
}

export type LinkActions = {
  readonly onShow: (entry: LinkEntry) => void
  readonly onReset: (entry: LinkEntry) => void
  readonly onEnd: (entry: LinkEntry) => void
}

/** One link in a list: for whom, and what one can do with it. */
export function LinkRow({ entry, onShow, onReset, onEnd }: { readonly entry: LinkEntry } & LinkActions) {
  const { t } = useTranslation()
  const { short } = useLinkNames()(entry)
  const { kind, code } = entry
  const Picture = icons[kind]
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Picture size={18} aria-hidden />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          {short}
          {code !== undefined && isTyped(code) && <span className={styles.code}>{spokenCode(code)}</span>}
        </p>
        <p className={styles.hint}>{t(`workshop.links.${kind}Hint`)}</p>
        <EndLine endsAt={entry.endsAt} />
      </div>
      {code === undefined ? (
        <div className={styles.buttons}>
          <Button size="small" icon={RefreshCw} onClick={() => onReset(entry)}>
            {t('workshop.links.makeLead')}
          </Button>
          <LinkMenu entry={entry} onEnd={onEnd} />
        </div>
      ) : (
        <LinkButtons entry={entry} code={code} onShow={onShow} onReset={onReset} onEnd={onEnd} />
      )}
      {entry.isFresh && code !== undefined && (
        <div className={styles.fresh} role="status">
          <CopyField
            label={kind === 'lead' ? t('workshop.links.leadNew') : t('workshop.links.resetDone')}
            value={joinAddress(code)}
          />
        </div>
      )}
    </li>
  )
}

function LinkButtons({
  entry,
  code,
  onShow,
  onReset,
  onEnd,
}: { readonly entry: LinkEntry; readonly code: string } & LinkActions) {
  const { t } = useTranslation()
  const { full } = useLinkNames()(entry)
  const address = joinAddress(code)
  return (
    <div className={styles.buttons}>
      <IconButton
        icon={Copy}
        name={t('workshop.links.copyFor', { name: full })}
        onClick={() => void copyLink(address, t('workshop.links.copied'), t('workshop.links.copyFailed'))}
      />
      <IconButton
        icon={QrIcon}
        name={t('workshop.links.qrFor', { name: full })}
        onClick={() => onShow(entry)}
      />
      <LinkMenu entry={entry} onReset={onReset} onEnd={onEnd} />
    </div>
  )
}

function LinkMenu({
  entry,
  onReset,
  onEnd,
}: { readonly entry: LinkEntry } & Partial<Pick<LinkActions, 'onReset'>> & Pick<LinkActions, 'onEnd'>) {
  const { t } = useTranslation()
  const { full } = useLinkNames()(entry)
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('workshop.links.moreFor', { name: full })} />}
      entries={[
        {
          id: 'end',
          label: t('workshop.links.end'),
          icon: CalendarClock,
          onSelect: () => onEnd(entry),
        },
        ...(onReset === undefined
          ? []
          : [
              {
                id: 'reset',
                label: t('workshop.links.reset'),
                icon: RefreshCw,
                onSelect: () => onReset(entry),
              },
            ]),
      ]}
    />
  )
}

async function copyLink(address: string, done: string, failed: string): Promise<void> {
  const copied = await copyText(address)
  showToast({ text: copied ? done : failed, tone: copied ? 'ok' : 'danger', key: 'link-copied' })
}
