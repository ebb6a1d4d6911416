import '../../../i18n/later/evidence.ts'
import { Ellipsis } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { EvidenceThumbnail } from '../../../parts/evidence/evidence-thumbnail.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useEvidenceAt } from '../evidence/use-evidence.ts'
import { useEvidenceEntries } from '../evidence/use-evidence-entries.ts'
import { useLaneTools } from '../lane-tools.ts'
import styles from './outline-evidence.module.css'

/** So many are seen in a line; the rest is counted. */
const MOST_SEEN = 5

/** What was found at a moment, as small pictures that open the whole; nothing where there is nothing. */
export function OutlineEvidence({ moment, name }: { readonly moment: string; readonly name: string }) {
  const { t } = useTranslation()
  const { door, canWrite } = useLaneTools()
  const all = useEvidenceAt(moment)
  const evidenceEntries = useEvidenceEntries()
  if (all.length === 0) return null
  const things = t('evidence.count', { count: all.length })
  const open = (
    <button
      type="button"
      className={styles.evidence}
      aria-label={t('evidence.open', { moment: name, things })}
      onClick={() => door.set({ shown: moment })}
    >
      {all.slice(0, MOST_SEEN).map((found) => (
        <EvidenceThumbnail
          key={found.id}
          found={found}
          className={styles.picture}
          iconSize={22}
          loading="lazy"
        />
      ))}
      <span className={styles.count}>{things}</span>
    </button>
  )
  if (!canWrite) return open
  return (
    <div className={styles.line}>
      {open}
      <Menu
        trigger={<IconButton icon={Ellipsis} name={t('evidence.moreAt', { moment: name })} tooltip="none" />}
        entries={evidenceEntries({ moment })}
      />
    </div>
  )
}
