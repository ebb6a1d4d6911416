import { Link as LinkIcon, Trash2, UsersRound } from 'lucide-react'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useRecord } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import type { Intake } from '../paper/image-intake.ts'
import { usePhotos } from '../paper/use-photos.tsx'
import { useMomentName, usePersonaName } from '../use-lane-words.ts'
import type { EvidencePlace } from './evidence-desk.tsx'
import styles from './evidence-dialog.module.css'
import { EvidenceItem } from './evidence-item.tsx'
import { LinkForm } from './link-form.tsx'
import { useEvidenceAt } from './use-evidence.ts'

/** Everything that was found at a moment, or with moment '' at none, and the ways to add to it. */
export function EvidenceDialog({
  moment,
  intake,
  onClose,
}: {
  readonly moment: string
  readonly intake: Intake<EvidencePlace>
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const nameOf = useMomentName()
  const persona = usePersonaName()
  const record = useRecord(document.tables.moments, moment)
  const all = useEvidenceAt(moment)
  const isGroup = moment === ''
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={isGroup ? t('evidence.titleGroup') : t('evidence.title', { moment: nameOf(record?.name) })}
      intro={isGroup ? t('evidence.introGroup') : t('evidence.intro', { name: persona })}
    >
      <div className={styles.body}>
        {canWrite && <Ways moment={moment} />}
        <Underway moment={moment} intake={intake} />
        {all.length === 0 ? (
          <p className={styles.none}>{t(canWrite ? 'evidence.none' : 'evidence.noneRead')}</p>
        ) : (
          <ul className={styles.items}>
            {all.map((one) => (
              <EvidenceItem key={one.id} found={one} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

function Ways({ moment }: { readonly moment: string }) {
  const { t } = useTranslation()
  const { door } = useLaneTools()
  const onFiles = (files: readonly File[]) => door.take({ files, moment })
  const photos = usePhotos(onFiles)
  const ofGroup = usePhotos((files) => door.take({ files, moment, hasPeople: true }))
  const [asksLink, setAsksLink] = useState(false)
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event
    const isTyping = target instanceof HTMLElement && target.matches('input, textarea')
    const files = [...(clipboardData?.files ?? [])]
    if (files.length === 0 || isTyping) return
    event.preventDefault()
    event.stopPropagation()
    onFiles(files)
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => paste(event)
    window.document.addEventListener('paste', onPaste, { capture: true })
    return () => window.document.removeEventListener('paste', onPaste, { capture: true })
  }, [])
  return (
    <div className={styles.ways}>
      {photos.inputs}
      {photos.ways.map(({ id, icon, onSelect }, at) => (
        <Button key={id} icon={icon} variant={at === 0 ? 'primary' : 'secondary'} onClick={() => onSelect()}>
          {t(id === 'camera' ? 'evidence.camera' : 'evidence.file')}
        </Button>
      ))}
      <Button icon={LinkIcon} aria-expanded={asksLink} onClick={() => setAsksLink(!asksLink)}>
        {t('evidence.link')}
      </Button>
      {moment === '' && (
        <>
          {ofGroup.inputs}
          <Button icon={UsersRound} onClick={() => ofGroup.ways[0]?.onSelect()}>
            {t('evidence.groupPhoto')}
          </Button>
        </>
      )}
      <p className={styles.hint}>{t('evidence.pasteHint')}</p>
      {asksLink && <LinkForm moment={moment} onDone={() => setAsksLink(false)} />}
    </div>
  )
}

/** What this device still has to send. */
function Underway({ moment, intake }: { readonly moment: string; readonly intake: Intake<EvidencePlace> }) {
  const { t } = useTranslation()
  const pending = useSyncExternalStore(intake.subscribe, intake.pending)
  const here = pending.filter(({ place }) => place.moment === moment)
  if (here.length === 0) return null
  return (
    <ul className={styles.underway}>
      {here.map(({ id, state, place }) => (
        <li key={id}>
          <span role="status">
            {t(`evidence.kinds.${place.kind}`)}: {t(`evidence.${state}`)}
          </span>
          <IconButton
            icon={Trash2}
            size="small"
            name={t('evidence.remove')}
            tooltip="none"
            onClick={() => intake.drop(id)}
          />
        </li>
      ))}
    </ul>
  )
}
