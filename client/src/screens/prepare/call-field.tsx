import { readCall } from '@brownpaper/shared/protocol/call-link'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDraft } from '../../parts/draft/use-draft.ts'
import { TextField } from '../../ui/text-field.tsx'

/** The link of a video call; a whole invitation may be pasted, of which the link is kept. */
export function CallField({
  label,
  hint,
  stored,
  onStore,
}: {
  readonly label: string
  readonly hint?: string
  readonly stored: string | undefined
  readonly onStore: (call: string | null) => Promise<string | undefined>
}) {
  const { t } = useTranslation()
  const { value, onValue, onBlur, error, failed } = useDraft({
    stored: stored ?? '',
    save: (text) => onStore(readCall(text)?.url ?? null),
    check: (text) =>
      text.trim() === '' || readCall(text) !== undefined ? undefined : t('prepare.call.wrong'),
  })
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="url"
      placeholder={t('prepare.call.placeholder')}
      value={value}
      onValue={(text) => onValue(readCall(text)?.url ?? text)}
      onBlur={onBlur}
      error={error ?? (failed === undefined ? undefined : errorText(failed))}
    />
  )
}
