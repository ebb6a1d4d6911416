import { PencilLine } from 'lucide-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import styles from './programme.module.css'
import { useIsWriting, useTypingGroups } from './use-typing.ts'

/** In a step in which people write: where they still are, so that nobody goes on over them. */
export function StillTyping() {
  const { t } = useTranslation()
  const formats = useFormats()
  const typing = useTypingGroups()
  if (!useIsWriting() || typing.length === 0) return null
  return (
    <p className={styles.typing}>
      <PencilLine size={16} aria-hidden />
      {t('run.typing.one', { groups: formats.list(typing.map(({ name }) => name)) })}
    </p>
  )
}
