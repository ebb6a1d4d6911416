import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { ArrowRight, TriangleAlert } from 'lucide-react'
import { type FormEvent, type RefObject, useId, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLanguage } from '../../i18n/language.ts'
import { languageNames, languages } from '../../i18n/pick-language.ts'
import { rememberWorkshop } from '../../platform/recents.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogSheet } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './create-dialog.module.css'
import { createWorkshop } from './create-workshop.ts'

export function CreateForm({
  titleField,
  onCancel,
  onMade,
}: {
  readonly titleField: RefObject<HTMLInputElement | null>
  readonly onCancel: () => void
  readonly onMade: (title: string, workshop: CreatedWorkshop) => void
}) {
  const { t } = useTranslation()
  const shown = useLanguage().language
  const id = useId()
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(shown)
  const [missing, setMissing] = useState(false)
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle')

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (state === 'busy') return
    const name = title.trim()
    setMissing(name === '')
    if (name === '' || name.length > LIMITS.title) {
      titleField.current?.focus()
      return
    }
    setState('busy')
    const result = await createWorkshop({ title: name, language, template: 'blank' })
    if (!result.ok) {
      setState({ failed: result.code })
      return
    }
    const { workshopId } = result.data
    rememberWorkshop({ workshopId, title: name, groups: 0, at: Date.now(), role: 'facilitator' })
    onMade(name, result.data)
  }

  return (
    <DialogSheet
      title={t('home.create.title')}
      intro={t('home.create.intro')}
      footer={
        <>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" iconAfter={ArrowRight} busy={state === 'busy'}>
            {t('home.create.submit')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          ref={titleField}
          label={t('home.create.name')}
          placeholder={t('home.create.namePlaceholder')}
          value={title}
          onValue={(value) => {
            setTitle(value)
            setMissing(false)
          }}
          limit={LIMITS.title}
          error={missing ? t('home.create.nameMissing') : undefined}
          enterKeyHint="done"
        />
        <SegmentedControl
          label={t('home.create.language')}
          hint={t('home.create.languageHint')}
          value={language}
          onValue={setLanguage}
          options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
        {typeof state === 'object' && (
          <Banner tone="danger" icon={TriangleAlert}>
            {errorText(state.failed)}
          </Banner>
        )}
      </form>
    </DialogSheet>
  )
}
