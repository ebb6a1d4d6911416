import { ClockAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { CatchUpDialog } from './catch-up-dialog.tsx'
import styles from './late-box.module.css'

/** By how much they run late, and the way to do something about it. */
export function LateBox({ late = 0 }: { readonly late: number | undefined }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <div role="status">
      {late > 0 && (
        <div className={styles.box}>
          <ClockAlert size={20} aria-hidden className={styles.picture} />
          <p className={styles.words}>{t('run.late.box', { count: late })}</p>
          <Button size="small" onClick={() => setOpen(true)}>
            {t('run.late.adjust')}
          </Button>
        </div>
      )}
      {isOpen && <CatchUpDialog late={late} onClose={() => setOpen(false)} />}
    </div>
  )
}
