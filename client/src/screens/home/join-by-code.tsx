import { ArrowRight, KeyRound } from 'lucide-react'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import styles from './home.module.css'

/** For who has a code from the invitation or the room screen. */
export function JoinByCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim() === '') {
      setMissing(true)
      field.current?.focus()
    } else onCode(code.trim())
  }

  return (
    <form className={styles.code} onSubmit={submit} noValidate>
      <div className={styles.codeRow}>
        <KeyRound size={20} aria-hidden />
        <input
          ref={field}
          className={styles.codeInput}
          value={code}
          onChange={(event) => {
            setCode(event.target.value)
            setMissing(false)
          }}
          aria-label={t('home.code')}
          aria-invalid={missing || undefined}
          aria-describedby={missing ? id : undefined}
          placeholder={t('home.code')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" iconAfter={ArrowRight} className={styles.codeButton}>
          {t('home.join')}
        </Button>
      </div>
      <div role="alert">
        {missing && (
          <p id={id} className={styles.codeError}>
            {t('home.codeMissing')}
          </p>
        )}
      </div>
    </form>
  )
}
