import { PencilLine } from 'lucide-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { timerLeft } from '../../../parts/timer.ts'
import { useLive } from '../../../state/use-live.ts'
import { useServerNow } from '../../../state/use-server-now.ts'
import styles from './programme.module.css'
import { useIsWriting, useTypingGroups } from './use-typing.ts'

const SOON_MS = 60_000

/** In a step in which people write: where they still are, so that nobody goes on over them. */
export function StillTyping() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { groups, timer } = useLive()
  const now = useServerNow(1000)
  const typing = useTypingGroups()
  const isWriting = useIsWriting()
  // Where people write alone nobody sees them type: there they say themselves that they are ready. It is worth a word
  // once the time is nearly up, or others are.
  const alone = groups.filter(({ ready }) => ready !== undefined)
  const left = alone.filter(({ ready }) => ready !== undefined && ready.count < ready.of)
  const isSoon = timer !== null && timerLeft(timer, now) < SOON_MS
  const waiting = isSoon || left.length < alone.length ? left : []
  if (!isWriting || (typing.length === 0 && waiting.length === 0)) return null
  return (
    <p className={styles.typing}>
      <PencilLine size={16} aria-hidden />
      {typing.length > 0
        ? t('run.typing.one', { groups: formats.list(typing.map(({ name }) => name)) })
        : t('run.typing.notReady', { groups: formats.list(waiting.map(({ name }) => name)) })}
    </p>
  )
}
