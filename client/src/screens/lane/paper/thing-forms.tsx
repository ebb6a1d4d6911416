import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './thing-forms.module.css'

/** An address and a name for it; says so when the address is none. */
export function LinkForm({
  title,
  button,
  url: firstUrl = '',
  name: firstName = '',
  onGive,
}: {
  /** Left out where it stands above the form already. */
  readonly title?: string
  readonly button: string
  readonly url?: string
  readonly name?: string
  /** Answers whether it is an address that can be opened. */
  readonly onGive: (url: string, name: string) => boolean
}) {
  const { t } = useTranslation()
  const [url, setUrl] = useState(firstUrl)
  const [name, setName] = useState(firstName)
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setWrong(!onGive(url, name))
      }}
    >
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <TextField
        label={t('board.link.url')}
        placeholder={t('board.link.urlPlaceholder')}
        inputMode="url"
        value={url}
        onValue={(next) => {
          setUrl(next)
          setWrong(false)
        }}
        {...(isWrong ? { error: t('board.link.invalid') } : {})}
      />
      <TextField
        label={t('board.link.name')}
        placeholder={t('board.link.namePlaceholder')}
        value={name}
        onValue={setName}
      />
      <Button type="submit" variant="primary">
        {button}
      </Button>
    </form>
  )
}

/** What a picture shows, for who cannot see it. */
export function DescribeForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { objects } = document.tables
  const [text, setText] = useState(objects.text(id))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        objects.setText(id, text.trim().slice(0, 300))
        onDone()
      }}
    >
      <h2 className={styles.title}>{t('board.image.altTitle')}</h2>
      <TextField
        label={t('board.image.altLabel')}
        hint={t('board.image.altText')}
        placeholder={t('board.image.altPlaceholder')}
        limit={300}
        value={text}
        onValue={setText}
      />
      <Button type="submit" variant="primary">
        {t('board.link.keep')}
      </Button>
    </form>
  )
}
