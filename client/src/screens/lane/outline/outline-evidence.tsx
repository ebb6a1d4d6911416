import '../../../i18n/later/evidence.ts'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import { Ellipsis, UserRound } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { assetUrl } from '../../../parts/asset-url.ts'
import { evidenceIcon } from '../../../parts/evidence/evidence-icons.ts'
import { useSession } from '../../../state/use-session.ts'
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
        <Thumbnail key={found.id} found={found} />
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

function Thumbnail({ found }: { readonly found: Evidence }) {
  const { workshopId } = useSession()
  const { asset, people } = found
  if (asset !== '' && people === undefined) {
    return (
      <img
        className={styles.picture}
        src={assetUrl(workshopId, asset)}
        alt=""
        draggable={false}
        loading="lazy"
        decoding="async"
      />
    )
  }
  const Icon = people === undefined ? evidenceIcon(found) : UserRound
  return (
    <span className={styles.picture}>
      <Icon size={22} aria-hidden />
    </span>
  )
}
