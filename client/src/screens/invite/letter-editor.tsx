import type { Letter } from '@brownpaper/shared/invitation/letter'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './invite-screen.module.css'

const LIMITS = { subject: 200, letter: 4000 } as const
/** A pause in typing after which the words are stored. */
const PAUSE_MS = 400

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
  const store = (values: { readonly letterSubject?: string; readonly letter?: string }) =>
    settings.patch(SETTINGS_ID, values)
  const remake = () => {
    const before = { letterSubject: letter.subject, letter: letter.body }
    store({ letterSubject: '', letter: '' })
    showToast({
      text: t('papers.invite.remade'),
      action: { label: t('papers.invite.undo'), onPress: () => store(before) },
      key: 'letter',
    })
  }
  const subject = useTyped(letter.subject, (text) =>
    store({ letterSubject: text.trim() === made.subject ? '' : text.trim() }),
  )
  const body = useTyped(letter.body, (text) => store({ letter: text.trim() === made.body ? '' : text }))
  return (
    <section className={styles.editor}>
      <TextField label={t('papers.invite.subject')} limit={LIMITS.subject} {...subject} />
      <TextArea
        label={t('papers.invite.text')}
        hint={t('papers.invite.blanks', { blanks: formats.list(blanks.map((blank) => `{${blank}}`)) })}
        rows={14}
        limit={LIMITS.letter}
        {...body}
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

/** A text that is stored after a pause in typing and on leaving; while one types, it stays as one types it. */
function useTyped(stored: string, store: (text: string) => void) {
  const [typed, setTyped] = useState<string>()
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly text: string }>(undefined)
  const latest = useRef(store)
  useEffect(() => {
    latest.current = store
  })
  const flush = () => {
    const now = waiting.current
    if (now === undefined) return
    clearTimeout(now.timer)
    waiting.current = undefined
    latest.current(now.text)
  }
  useEffect(
    () => () => {
      const now = waiting.current
      if (now === undefined) return
      clearTimeout(now.timer)
      latest.current(now.text)
    },
    [],
  )
  return {
    value: typed ?? stored,
    onValue: (text: string) => {
      setTyped(text)
      clearTimeout(waiting.current?.timer)
      waiting.current = { text, timer: setTimeout(flush, PAUSE_MS) }
    },
    onBlur: () => {
      flush()
      setTyped(undefined)
    },
  }
}
