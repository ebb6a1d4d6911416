import { Undo2 } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { useProgrammePlace } from '../../../state/use-position.ts'
import { useServerNow } from '../../../state/use-server-now.ts'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import styles from './undo-step.module.css'

/** For so long the server takes a change of step back; it allows for the way of the command. */
const UNDO_MS = 10_000

/** Just after a step began, whoever began it: the way to take that back as if it had not been. */
export function UndoStep() {
  const { t } = useTranslation()
  const words = useStepWords()
  const { version, leftAt } = useLive().step
  const { step } = useProgrammePlace()
  const now = useServerNow(500)
  const { give, busy } = useCommand()
  const left = leftAt === undefined ? 0 : leftAt + UNDO_MS - now
  if (left <= 0) return null
  const undo = () =>
    give(
      { type: 'step.undo', seen: version },
      {
        onRefused(code) {
          if (code !== 'stale') return false
          showToast({ text: t('run.programme.undoLate'), key: 'step' })
          return true
        },
      },
    )
  return (
    <div className={styles.undo}>
      <p className={styles.words}>{t('run.programme.begun', { step: words.name(step) })}</p>
      <Button size="small" icon={Undo2} busy={busy} onClick={() => void undo()}>
        {t('run.programme.undo')}
      </Button>
      <span key={version} className={styles.left} style={{ animationDuration: `${UNDO_MS}ms` }} aria-hidden />
    </div>
  )
}
