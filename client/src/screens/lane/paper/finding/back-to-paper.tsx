import { Undo2 } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { rectsMeet } from '../../../../canvas/geometry.ts'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { Button } from '../../../../ui/button.tsx'
import { useSnapshot } from '../../lane-tools.ts'
import type { LanePaper } from '../lane-paper.ts'
import styles from './back-to-paper.module.css'

/** For who got lost: a way back when nothing of the lane is in view. */
export function BackToPaper({ paper: { board, commands } }: { readonly paper: LanePaper }) {
  const { t } = useTranslation()
  const { layout } = useSnapshot()
  const { camera } = board
  const isLost = useSyncExternalStore(
    camera.subscribe,
    () => camera.viewport.width > 0 && !rectsMeet(camera.visible, layout.bounds),
  )
  return (
    <div role="status" className={styles.place}>
      {isLost && (
        <Button variant="primary" icon={Undo2} onClick={() => commands.fit('lane')}>
          {t('finding.back')}
        </Button>
      )}
    </div>
  )
}
