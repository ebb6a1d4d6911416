import '../../i18n/later/evidence.ts'
import { stopwatchText } from '@brownpaper/shared/base/stopwatch-text'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import { ArrowLeft, ArrowRight, UserRound } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { assetUrl } from '../asset-url.ts'
import { linkHost, safeLink } from '../safe-link.ts'
import { timeOf } from './day.ts'
import { evidenceIcon } from './evidence-icons.ts'
import styles from './look-dialog.module.css'

/** What was found at a moment, one piece after the other, as large as the screen: for a room to look at. */
export function LookDialog({
  evidence,
  moment,
  onClose,
}: {
  readonly evidence: readonly Evidence[]
  readonly moment: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const last = evidence.length - 1
  const shown = Math.min(at, last)
  const found = evidence[shown]
  const step = (way: 1 | -1) => setAt(Math.max(0, Math.min(last, shown + way)))
  const pressed = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight' || key === 'PageDown') step(1)
    else if (key === 'ArrowLeft' || key === 'PageUp') step(-1)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  if (found === undefined) return null
  return (
    <Dialog open onClose={onClose} size="whole" title={t('evidence.title', { moment })}>
      <div className={styles.look}>
        <Piece key={found.id} found={found} />
        {last > 0 && (
          <div className={styles.leafing}>
            <Button icon={ArrowLeft} disabled={shown === 0} onClick={() => step(-1)}>
              {t('evidence.pdf.previous')}
            </Button>
            <span role="status">{t('evidence.place', { number: shown + 1, of: last + 1 })}</span>
            <Button iconAfter={ArrowRight} disabled={shown === last} onClick={() => step(1)}>
              {t('evidence.pdf.next')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Piece({ found }: { readonly found: Evidence }) {
  const { t } = useTranslation()
  const { kind, text, seconds, url, asset } = found
  const Icon = evidenceIcon(found)
  const link = url === '' ? undefined : safeLink(url)
  return (
    <figure className={styles.piece}>
      {asset !== '' && <Picture found={found} />}
      <figcaption className={styles.words}>
        <p className={styles.facts}>
          <Icon size="1.2em" aria-hidden />
          <span>{t(`evidence.kinds.${kind}`)}</span>
          <Day found={found} />
          {seconds !== undefined && <span className={styles.took}>{stopwatchText(seconds)}</span>}
        </p>
        {text.trim() !== '' && <p className={styles.text}>{text}</p>}
        {link !== undefined && (
          <a className={styles.link} href={link.href} target="_blank" rel="noopener noreferrer">
            {linkHost(url)}
          </a>
        )}
      </figcaption>
    </figure>
  )
}

function Day({ found }: { readonly found: Evidence }) {
  const formats = useFormats()
  const time = timeOf(found.date)
  return time === undefined ? null : <span>{formats.date(time, Date.now())}</span>
}

/** A photo of people comes onto the screen only when somebody chooses it, each by itself. */
function Picture({ found: { asset, width, height, kind, text, people } }: { readonly found: Evidence }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const [isChosen, setChosen] = useState(people === undefined)
  const [hasFailed, setFailed] = useState(false)
  if (!isChosen) {
    return (
      <div className={styles.veiled}>
        <Button size="large" icon={UserRound} onClick={() => setChosen(true)}>
          {t('evidence.people.show')}
        </Button>
      </div>
    )
  }
  if (hasFailed) return <p className={styles.veiled}>{t('evidence.failed')}</p>
  const name = t('evidence.picture', {
    kind: t(`evidence.kinds.${kind}`),
    text: text.trim() || t('evidence.unnamed'),
  })
  return (
    <img
      className={styles.picture}
      src={assetUrl(workshopId, asset)}
      width={width}
      height={height}
      alt={name}
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}
