import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDraft } from '../../parts/draft/use-draft.ts'
import { TextArea, type TextAreaProps } from '../../ui/text-area.tsx'
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx'

type Stored = {
  readonly stored: string
  /** Stores the words; an error code when that did not work. `was`: what one saw there, as in `useDraft`. */
  readonly onStore: (text: string, was: string) => Promise<string | undefined> | undefined
  readonly limit: number
  /** What to say when nothing is filled in; absent when that is fine. */
  readonly missing?: string | undefined
}

type Given<Props> = Omit<Props, 'value' | 'onValue' | 'onBlur' | 'error' | 'limit'> & Stored

/** A line of text that stores itself while one types. */
export function StoredField({ stored, onStore, limit, missing, ...rest }: Given<TextFieldProps>) {
  return <TextField {...rest} limit={limit} {...useStored({ stored, onStore, limit, missing }, false)} />
}

/** Several lines that store themselves while one types, and keep what a colleague writes there too. */
export function StoredArea({ stored, onStore, limit, missing, ...rest }: Given<TextAreaProps>) {
  return <TextArea {...rest} limit={limit} {...useStored({ stored, onStore, limit, missing }, true)} />
}

function useStored({ stored, onStore, limit, missing }: Stored, isShared: boolean) {
  const { t } = useTranslation()
  const { value, onValue, onBlur, error, failed } = useDraft({
    stored,
    isShared,
    save: onStore,
    check: (text) => {
      const count = text.trim().length
      if (count > limit) return t('common.tooLong', { count, limit })
      return count === 0 ? missing : undefined
    },
  })
  return { value, onValue, onBlur, error: error ?? (failed === undefined ? undefined : errorText(failed)) }
}
