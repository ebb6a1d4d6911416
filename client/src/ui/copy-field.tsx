import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { copyText } from '../platform/clipboard.ts'
import { Button } from './button.tsx'
import styles from './copy-field.module.css'

const shownMs = 3_000

/** A text to take along: a link, a code. Says that it was copied, and what to do where the browser refuses. */
export function CopyField({
  label,
  value,
  focused = false,
}: {
  readonly label: string
  readonly value: string
  /** Puts the focus on the button when it appears: copying is what one does here first. */
  readonly focused?: boolean
}) {
  const { t } = useTranslation()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')

  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])

  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), shownMs)
    return () => clearTimeout(timer)
  }, [state])

  const copy = async (): Promise<void> => setState((await copyText(value)) ? 'copied' : 'failed')

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          readOnly
          value={value}
          className={styles.value}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={state === 'copied' ? Check : Copy}
          onClick={() => void copy()}
          className={styles.button}
        >
          {state === 'copied' ? t('common.copied') : t('common.copy')}
        </Button>
      </div>
      <div role="status" className={styles.said}>
        {state === 'failed' && t('common.copyFailed')}
      </div>
    </div>
  )
}
