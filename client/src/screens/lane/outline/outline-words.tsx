import '../../../i18n/later/hands.ts'
import { Trash2 } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { dropIfEmpty } from '../typing.ts'
import { useTypeInto } from '../use-lane-typing.ts'
import styles from './outline-words.module.css'
import type { OutlineFresh } from './use-fresh.ts'

/** The free words pinned at a moment's point of the curve. */
export function OutlineWords({ moment, fresh }: { readonly moment: string; readonly fresh: OutlineFresh }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const ids = [...layout.words.keys()].filter((id) => document.tables.words.get(id)?.moment === moment)
  if (ids.length === 0) return null
  return (
    <ul className={styles.words} aria-label={t('hands.word.listed')}>
      {ids.map((id) => (
        <OutlineWord key={id} id={id} fresh={fresh} />
      ))}
    </ul>
  )
}

export function OutlineWord({ id, fresh }: { readonly id: string; readonly fresh: OutlineFresh }) {
  const { t } = useTranslation()
  const { document, actions, canWrite } = useLaneTools()
  const type = useTypeInto('words', id)
  const isNew = fresh.id === id
  return (
    <li className={styles.word}>
      <SharedField
        table={document.tables.words}
        id={id}
        label={t('hands.word.text')}
        placeholder={t('hands.word.placeholder')}
        readOnly={!canWrite}
        takesFocus={isNew}
        className={styles.text}
        onSplice={type}
        onBlur={() => {
          document.history.endBurst()
          if (isNew) dropIfEmpty(document, 'words', id, () => actions.removeWords([id]))
          fresh.forget()
        }}
        onKey={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {canWrite && (
        <IconButton
          icon={Trash2}
          size="small"
          name={t('hands.word.remove')}
          tooltip="none"
          onClick={() => actions.removeWords([id])}
        />
      )}
    </li>
  )
}
