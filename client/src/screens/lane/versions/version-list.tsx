import type { VersionView } from '@brownpaper/shared/protocol/versions'
import { ArrowLeftRight, ListChecks, Save } from 'lucide-react'
import type { Icon } from '../../../ui/icon.ts'
import { useVersionWords } from './use-version-words.ts'
import styles from './version-list.module.css'

const icons: Record<VersionView['why'], Icon> = { step: ListChecks, hand: Save, restore: ArrowLeftRight }

/** When and why each version was made; a press shows it. */
export function VersionList({
  label,
  items,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly items: readonly VersionView[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const words = useVersionWords()
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((version) => {
        const Picture = icons[version.why]
        return (
          <li key={version.id}>
            <button
              type="button"
              className={styles.item}
              aria-current={version.id === chosen || undefined}
              onClick={() => onChoose(version.id)}
            >
              <Picture size={18} aria-hidden className={styles.icon} />
              <span className={styles.words}>
                <span className={styles.title}>{words.title(version)}</span>
                <span className={styles.detail}>{words.detail(version)}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
