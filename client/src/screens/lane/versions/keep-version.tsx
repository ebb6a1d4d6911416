import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { Save } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../../i18n/error-text.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import type { LaneVersions } from './use-versions.ts'
import styles from './versions-view.module.css'

/** Makes a version by hand, with a name if one likes. */
export function KeepVersion({
  keep,
  onKept,
}: {
  readonly keep: LaneVersions['keep']
  readonly onKept: (id: string) => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState<string>()
  const [busy, setBusy] = useState(false)
  if (name === undefined) {
    return (
      <Button icon={Save} wide onClick={() => setName('')}>
        {t('versions.keep')}
      </Button>
    )
  }
  const wanted = name.trim()
  const isTooLong = wanted.length > LIMITS.versionName
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || isTooLong) return
    setBusy(true)
    const answer = await keep(wanted)
    setBusy(false)
    if (!answer.ok) return showToast({ text: errorText(answer.code), tone: 'danger' })
    setName(undefined)
    showToast({ text: t('versions.kept'), tone: 'ok', key: 'versions' })
    onKept(answer.data.id)
  }
  return (
    <form className={styles.keep} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('versions.keepName')}
        hint={t('versions.keepHint')}
        optional
        autoFocus
        value={name}
        onValue={setName}
        error={isTooLong ? t('versions.tooLong', { most: LIMITS.versionName }) : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setName(undefined)
        }}
      />
      <div className={styles.buttons}>
        <Button onClick={() => setName(undefined)}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t('versions.keepNow')}
        </Button>
      </div>
    </form>
  )
}
