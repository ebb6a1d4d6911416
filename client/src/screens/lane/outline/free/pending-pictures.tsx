import { Image, Trash2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import type { LanePaper } from '../../paper/lane-paper.ts'
import styles from '../outline-note.module.css'

/** Pictures on their way to free paper, as only who took them sees them. */
export function PendingPictures({ paper: { images } }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const pending = useSyncExternalStore(images.subscribe, images.pending)
  return pending.map(({ id, state }) => (
    <li key={id} className={styles.note}>
      <Image size={20} aria-hidden className={styles.icon} />
      <p className={styles.words}>
        {t('outline.objects.image')}: {t(`lane.things.${state}`)}
      </p>
      <IconButton
        icon={Trash2}
        name={t('outline.removeObject')}
        size="small"
        tooltip="none"
        onClick={() => images.drop(id)}
      />
    </li>
  ))
}
