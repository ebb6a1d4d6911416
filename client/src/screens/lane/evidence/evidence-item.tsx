import '../../../i18n/later/hands.ts'
import { stopwatchText } from '@brownpaper/shared/base/stopwatch-text'
import { type Evidence, PICTURE_KINDS } from '@brownpaper/shared/lane/evidence'
import { Ellipsis, FolderInput, Maximize2, Trash2, UserRound, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { assetUrl } from '../../../parts/asset-url.ts'
import { timeOf } from '../../../parts/evidence/day.ts'
import { evidenceIcon, evidenceIcons } from '../../../parts/evidence/evidence-icons.ts'
import { linkHost, safeLink } from '../../../parts/safe-link.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../../ui/menu.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { useTypeInto } from '../use-lane-typing.ts'
import styles from './evidence-item.module.css'
import { useEvidenceActions } from './use-evidence.ts'
import { useWhereOptions } from './use-where-options.ts'

const QUESTIONS = {
  picture: 'evidence.what',
  link: 'evidence.whatLink',
  tried: 'evidence.happened',
} as const

/** One piece of evidence: to look at, to describe, to put elsewhere. */
export function EvidenceItem({ found }: { readonly found: Evidence }) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const actions = useEvidenceActions()
  const type = useTypeInto('evidence', found.id)
  const { id, kind, date, text, url } = found
  const question = QUESTIONS[kind === 'link' || kind === 'tried' ? kind : 'picture']
  const Icon = evidenceIcon(found)
  const name = t('evidence.picture', {
    kind: t(`evidence.kinds.${kind}`),
    text: text.trim() || t('evidence.unnamed'),
  })
  return (
    <li className={styles.item} aria-label={name}>
      {found.asset !== '' && <Picture found={found} name={name} />}
      <div className={styles.words}>
        <div className={styles.head}>
          <span className={styles.kind}>
            <Icon size={18} aria-hidden /> {t(`evidence.kinds.${kind}`)}
          </span>
          {found.seconds !== undefined && <span className={styles.took}>{stopwatchText(found.seconds)}</span>}
          {canWrite && <More found={found} name={name} />}
        </div>
        {canWrite ? (
          <SharedField
            table={document.tables.evidence}
            id={id}
            label={t(question)}
            placeholder={t(question)}
            isLong
            className={styles.text}
            onSplice={type}
            onBlur={() => document.history.endBurst()}
          />
        ) : (
          text !== '' && <p className={styles.said}>{text}</p>
        )}
        {url !== '' && <Address url={url} />}
        {canWrite ? (
          <TextField
            label={t('evidence.date')}
            labelHidden
            type="date"
            className={styles.date}
            value={date}
            onValue={(next) => actions.change(id, { date: next })}
          />
        ) : (
          <Day date={date} />
        )}
      </div>
    </li>
  )
}

function Day({ date }: { readonly date: string }) {
  const formats = useFormats()
  const time = timeOf(date)
  return time === undefined ? null : <p className={styles.day}>{formats.date(time, Date.now())}</p>
}

function Address({ url }: { readonly url: string }) {
  const safe = safeLink(url)
  if (safe === undefined) return null
  return (
    <a className={styles.link} href={safe.href} target="_blank" rel="noopener noreferrer">
      {linkHost(url)}
    </a>
  )
}

/** Small until it is pressed. A photo of people is not even fetched before somebody asks for it. */
function Picture({ found, name }: { readonly found: Evidence; readonly name: string }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const [isShown, setShown] = useState(found.people === undefined)
  const [isLarge, setLarge] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  if (!isShown) {
    return (
      <Button icon={UserRound} className={styles.veiled} onClick={() => setShown(true)}>
        {t('evidence.people.show')}
      </Button>
    )
  }
  if (hasFailed) return <p className={styles.failed}>{t('evidence.failed')}</p>
  return (
    <button
      type="button"
      className={classes(styles.picture, isLarge && styles.large)}
      aria-pressed={isLarge}
      aria-label={`${t('evidence.enlarge')}, ${name}`}
      onClick={() => setLarge(!isLarge)}
    >
      <img
        src={assetUrl(workshopId, found.asset)}
        width={found.width}
        height={found.height}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setFailed(true)}
      />
      {!isLarge && (
        <span className={styles.glass}>
          <Maximize2 size={16} aria-hidden />
        </span>
      )}
    </button>
  )
}

function More({ found, name }: { readonly found: Evidence; readonly name: string }) {
  const { t } = useTranslation()
  const actions = useEvidenceActions()
  const places = useWhereOptions()
  const { id, people, asset } = found
  const hasPeople = people !== undefined
  const kinds = asset === '' ? [] : PICTURE_KINDS
  const entries: readonly MenuEntry[] = [
    ...kinds.map((kind) => ({
      id: kind,
      label: t(`evidence.kinds.${kind}`),
      icon: evidenceIcons[kind],
      checked: kind === found.kind,
      onSelect: () => actions.change(id, { kind }),
    })),
    ...(asset === ''
      ? []
      : [
          'separator' as const,
          {
            id: 'people',
            label: t(hasPeople ? 'evidence.people.unmark' : 'evidence.people.ask'),
            icon: hasPeople ? UserRoundX : UserRound,
            onSelect: () => actions.change(id, { hasPeople: !hasPeople }),
          },
          'separator' as const,
        ]),
    { heading: t('evidence.moveTo') },
    ...places.map(({ value, label }) => ({
      id: `to-${value}`,
      label,
      icon: FolderInput,
      checked: value === found.moment,
      onSelect: () => actions.change(id, { moment: value }),
    })),
    'separator',
    {
      id: 'remove',
      label: t('evidence.remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => {
        actions.remove([id])
        showToast({
          text: t('evidence.removed'),
          key: 'removed',
          action: { label: t('hands.tools.undo'), onPress: () => actions.restore([id]) },
        })
      },
    },
  ]
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('evidence.more', { name })} size="small" tooltip="none" />}
      entries={entries}
    />
  )
}
