import { Gauge } from 'lucide-react'
import { useTranslation } from '../i18n/i18n.ts'
import { usePresencePace } from '../state/use-presence-pace.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './pace-mark.module.css'

/** Beside those who are here while their cursors come less often; pressing it tells why. Absent otherwise. */
export function PaceMark() {
  const { t } = useTranslation()
  const isThinned = usePresencePace() === 'thinned'
  return (
    <>
      {isThinned && (
        <Popover
          title={t('frame.pace.thinned')}
          trigger={<IconButton icon={Gauge} name={t('frame.pace.thinned')} tooltip="bottom" />}
        >
          <p className={styles.help}>{t('frame.pace.help')}</p>
        </Popover>
      )}
      <span role="status">{isThinned && <VisuallyHidden>{t('frame.pace.thinned')}</VisuallyHidden>}</span>
    </>
  )
}
