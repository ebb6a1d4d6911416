import { PencilLine } from 'lucide-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import styles from './programme.module.css'
import { useStillBusy } from './use-still-busy.ts'

/** Where people are still writing, so that nobody goes on over them. */
export function StillTyping() {
  const { t } = useTranslation()
  const formats = useFormats()
  const busy = useStillBusy()
  if (busy === undefined) return null
  const groups = formats.list(busy.groups.map(({ name }) => name))
  return (
    <p className={styles.typing}>
      <PencilLine size={16} aria-hidden />
      {t(busy.why === 'typing' ? 'run.typing.one' : 'run.typing.notReady', { groups })}
    </p>
  )
}
