import '../../../i18n/later/scoring.ts'
import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { FullScreen } from '../full-screen.tsx'
import { useSnapshot } from '../lane-tools.ts'
import { RunDone } from './run-done.tsx'
import { RunMoment } from './run-moment.tsx'
import styles from './score-run.module.css'

/** How long a chosen face stays in sight before the next moment comes: time enough to name a feeling too. */
const STAY_MS = 1800

/** Scoring as a run: one moment a screen, on to the next by itself. */
export function ScoreRun({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { layout } = useSnapshot()
  const count = layout.columns.length
  const [at, setAt] = useState(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const column = layout.columns[at]

  const go = (to: number) => {
    clearTimeout(waiting.current)
    setAt(Math.min(count, Math.max(0, to)))
  }
  useEffect(() => () => clearTimeout(waiting.current), [])

  return (
    <FullScreen label={t('scoring.run.title')} onClose={onClose}>
      <header className={styles.bar}>
        <div className={styles.progress}>
          <p className={styles.count} aria-live="polite">
            {column === undefined ? t('scoring.run.title') : t('scoring.run.progress', { at: at + 1, count })}
          </p>
          <ProgressBar label={t('scoring.run.title')} value={at} max={Math.max(1, count)} />
        </div>
        <IconButton icon={X} name={t('scoring.run.stop')} variant="framed" tooltip="none" onClick={onClose} />
      </header>
      <div className={styles.stage}>
        {column === undefined ? (
          <RunDone
            onClose={onClose}
            onMoment={(moment) => go(layout.columns.findIndex((one) => one.moment === moment))}
          />
        ) : (
          <RunMoment
            key={column.moment}
            column={column}
            onScored={() => {
              clearTimeout(waiting.current)
              waiting.current = setTimeout(() => go(at + 1), STAY_MS)
            }}
          />
        )}
      </div>
      {count > 0 && (
        <footer className={styles.foot}>
          <Button icon={ArrowLeft} size="large" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('scoring.run.back')}
          </Button>
          {column !== undefined && (
            <Button iconAfter={ArrowRight} size="large" onClick={() => go(at + 1)}>
              {t('scoring.run.next')}
            </Button>
          )}
        </footer>
      )}
    </FullScreen>
  )
}
