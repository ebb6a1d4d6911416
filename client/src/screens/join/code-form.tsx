import { ArrowRight } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './join.module.css'

/** For who came without a link. */
export function CodeForm({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  usePageTitle(t('join.code.title'))

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (code.trim() === '') setMissing(true)
    else onCode(code.trim())
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PageHeading title={t('join.code.title')} text={t('join.code.intro')} />
      <TextField
        label={t('join.code.label')}
        value={code}
        onValue={(value) => {
          setCode(value)
          setMissing(false)
        }}
        error={missing ? t('join.code.missing') : undefined}
        className={styles.code}
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
      />
      <Button type="submit" variant="primary" size="large" wide iconAfter={ArrowRight}>
        {t('join.code.submit')}
      </Button>
    </form>
  )
}
