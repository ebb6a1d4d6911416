import '../../i18n/later/evidence.ts'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { classes } from '../../ui/classes.ts'
import { later } from '../../ui/later.tsx'
import { EvidenceThumbnail } from './evidence-thumbnail.tsx'
import styles from './moment-evidence.module.css'

const LookDialog = later(async () => (await import('./look-dialog.tsx')).LookDialog)

type Props = {
  readonly evidence: readonly Evidence[]
  /** How the moment is called. */
  readonly moment: string
  /** So many small pictures are seen, the rest is counted; 0 for a paperclip and how many there are. */
  readonly most: number
  readonly className?: string | undefined
}

/**
 * That there is evidence of a moment, for a room to see; a tap opens it large. Its size is that of the letters around
 * it. A photo of people is not even fetched before somebody asks for it there.
 */
export function MomentEvidence({ evidence, moment, most, className }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  if (evidence.length === 0) return null
  const rest = evidence.length - Math.min(most, evidence.length)
  return (
    <>
      <button
        type="button"
        className={classes(styles.evidence, className)}
        aria-label={t('evidence.open', {
          moment,
          things: t('evidence.count', { count: evidence.length }),
        })}
        onClick={() => setOpen(true)}
      >
        {most === 0 && <Paperclip size="1em" aria-hidden />}
        {evidence.slice(0, most).map((found) => (
          <EvidenceThumbnail key={found.id} found={found} className={styles.picture} iconSize="2em" />
        ))}
        {rest > 0 && <span className={styles.rest}>{most === 0 ? rest : `+${rest}`}</span>}
      </button>
      {isOpen && <LookDialog evidence={evidence} moment={moment} onClose={() => setOpen(false)} />}
    </>
  )
}
