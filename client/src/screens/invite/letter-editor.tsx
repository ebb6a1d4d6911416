import type { Letter } from '@brownpaper/shared/invitation/letter'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { RotateCcw } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { type DraftField, useDraft } from '../../parts/draft/use-draft.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './invite-screen.module.css'

const LIMITS = { subject: 200, letter: 4000 } as const

/** The letter in one's own words; as long as nobody changed it, it follows the preparation. */
export function LetterEditor({
  letter,
  made,
  isOwn,
  blanks,
}: {
  readonly letter: Letter
  readonly made: Letter
  readonly isOwn: boolean
  readonly blanks: readonly string[]
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { settings } = useSession().workshop.tables
  const store = (values: { readonly letterSubject?: string; readonly letter?: string }): undefined => {
    settings.patch(SETTINGS_ID, values)
  }
  const remake = () => {
    const before = { letterSubject: letter.subject, letter: letter.body }
    store({ letterSubject: '', letter: '' })
    showToast({
      text: t('papers.invite.remade'),
      action: { label: t('papers.invite.undo'), onPress: () => store(before) },
      key: 'letter',
    })
  }
  const subject = useDraft({
    stored: letter.subject,
    save: (text) => store({ letterSubject: text.trim() === made.subject ? '' : text.trim() }),
  })
  const body = useDraft({
    stored: letter.body,
    isShared: true,
    save: (text) => store({ letter: text.trim() === made.body ? '' : text }),
  })
  return (
    <section className={styles.editor}>
      <TextField label={t('papers.invite.subject')} limit={LIMITS.subject} {...field(subject)} />
      <TextArea
        label={t('papers.invite.text')}
        hint={t('papers.invite.blanks', { blanks: formats.list(blanks.map((blank) => `{${blank}}`)) })}
        rows={14}
        limit={LIMITS.letter}
        {...field(body)}
      />
      {isOwn && (
        <div className={styles.own}>
          <p className={styles.hint}>{t('papers.invite.own')}</p>
          <Button icon={RotateCcw} onClick={remake}>
            {t('papers.invite.remake')}
          </Button>
        </div>
      )}
    </section>
  )
}

const field = ({ value, onValue, onBlur }: DraftField) => ({ value, onValue, onBlur })
