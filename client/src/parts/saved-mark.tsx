import { CloudAlert, CloudCheck, CloudOff, CloudUpload } from 'lucide-react'
import { errorText } from '../i18n/error-text.ts'
import { useTranslation } from '../i18n/i18n.ts'
import type { SavedState } from '../state/session.ts'
import { useSaved } from '../state/use-saved.ts'
import type { ChipTone } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'
import type { Icon } from '../ui/icon.ts'
import { Popover } from '../ui/popover.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './saved-mark.module.css'

const looks: Record<SavedState['kind'], { readonly icon: Icon; readonly tone: ChipTone }> = {
  saving: { icon: CloudUpload, tone: 'plain' },
  saved: { icon: CloudCheck, tone: 'ok' },
  offline: { icon: CloudOff, tone: 'accent' },
  error: { icon: CloudAlert, tone: 'danger' },
}

/** Is it safe: the small mark at the top. Pressing it tells what it means; trouble is read out. */
export function SavedMark() {
  const { t } = useTranslation()
  const saved = useSaved()
  const { icon: Picture, tone } = looks[saved.kind]
  const words = useWords(saved)
  const isTrouble = saved.kind === 'offline' || saved.kind === 'error'
  const inside = (
    <>
      <Picture size={18} aria-hidden />
      <span className={styles.words}>{words}</span>
    </>
  )
  return (
    <span className={styles.place}>
      {isTrouble ? (
        <Popover
          trigger={
            <button type="button" className={classes(styles.mark, styles.press, styles[tone])}>
              {inside}
            </button>
          }
        >
          <p className={styles.help}>
            {saved.kind === 'error' ? errorText(saved.code) : t('frame.saved.offlineHelp')}
          </p>
        </Popover>
      ) : (
        <span className={classes(styles.mark, styles[tone])}>{inside}</span>
      )}
      {/* saving and saved follow each other all day: only trouble, and its end, are worth interrupting for */}
      <span role="status">{isTrouble && <VisuallyHidden>{words}</VisuallyHidden>}</span>
    </span>
  )
}

function useWords(saved: SavedState): string {
  const { t } = useTranslation()
  switch (saved.kind) {
    case 'offline':
      return saved.changes === 0
        ? t('frame.saved.offline')
        : t('frame.saved.offlineChanges', { count: saved.changes })
    default:
      return t(`frame.saved.${saved.kind}`)
  }
}
