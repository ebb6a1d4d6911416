import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { dayOf } from '../../../parts/evidence/day.ts'
import { safeLink } from '../../../parts/safe-link.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './link-form.module.css'
import { MOST_EVIDENCE_TEXT, useEvidenceActions } from './use-evidence.ts'

/** A page somebody found, laid at a moment. */
export function LinkForm({ moment, onDone }: { readonly moment: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const actions = useEvidenceActions()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)

  function put() {
    const url = safeLink(typed)
    if (url === undefined) return setWrong(true)
    actions.add({ moment, kind: 'link', date: dayOf(Date.now()), url: url.href, text: text.trim() })
    onDone()
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        put()
      }}
    >
      <TextField
        label={t('evidence.linkForm.url')}
        type="url"
        inputMode="url"
        placeholder="https://"
        autoFocus
        value={typed}
        error={isWrong ? t('evidence.linkForm.invalid') : undefined}
        onValue={(next) => {
          setTyped(next)
          setWrong(false)
        }}
      />
      <TextField
        label={t('evidence.whatLink')}
        optional
        value={text}
        limit={MOST_EVIDENCE_TEXT}
        onValue={setText}
      />
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={onDone}>
          {t('evidence.linkForm.cancel')}
        </Button>
        <Button type="submit">{t('evidence.linkForm.put')}</Button>
      </div>
    </form>
  )
}
