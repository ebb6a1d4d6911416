import { KEEP_DAYS } from '@brownpaper/shared/protocol/limits'
import { Eraser } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './end-section.module.css'

const ALWAYS = 'always'

/** How long the workshop is kept, and erasing all of it now. */
export function KeepCard() {
  const { t } = useTranslation()
  const { title, keepDays } = useLive().workshop
  const { give, busy } = useCommand()
  const [asks, setAsks] = useState(false)
  const setKept = (value: string) => {
    const days = KEEP_DAYS.find((one) => String(one) === value) ?? null
    void give({ type: 'workshop.set', keepDays: days })
  }
  const erase = async () => {
    // The connection ends with the workshop; the page then says why.
    const worked = await give({ type: 'workshop.erase' }, { onRefused: (code) => code === 'workshop-erased' })
    if (worked) setAsks(false)
  }
  return (
    <Card className={styles.stack}>
      <Select
        label={t('prepare.end.keep')}
        hint={t('prepare.end.keepHint')}
        value={keepDays === undefined ? ALWAYS : String(keepDays)}
        onValue={setKept}
        options={[
          ...KEEP_DAYS.map((days) => ({
            value: String(days),
            label: t('prepare.end.keepDays', { count: days }),
          })),
          { value: ALWAYS, label: t('prepare.end.keepAlways') },
        ]}
      />
      <div className={styles.erase}>
        <p className={styles.text}>{t('prepare.end.eraseText')}</p>
        <Button variant="danger" icon={Eraser} onClick={() => setAsks(true)}>
          {t('prepare.end.erase')}
        </Button>
      </div>
      <ConfirmDialog
        open={asks}
        title={t('prepare.end.eraseTitle')}
        text={t('prepare.end.eraseWarning', { title })}
        confirm={t('prepare.end.eraseConfirm')}
        danger
        busy={busy}
        onConfirm={() => void erase()}
        onCancel={() => setAsks(false)}
      />
    </Card>
  )
}
