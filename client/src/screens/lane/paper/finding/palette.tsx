import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../../ui/classes.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { ActionId, ActionParts } from '../actions/action.ts'
import { ActionKeys } from '../actions/action-keys.tsx'
import { actionOf, isPossible, paperActions } from '../actions/actions.ts'
import styles from './palette.module.css'
import { rankActions } from './rank-actions.ts'
import { recentActions, rememberAction } from './recent-actions.ts'

/** Everything one can do now, to choose by a few letters of its name. */
export function Palette({ parts, onClose }: { readonly parts: ActionParts; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  // What is possible is asked once: under an open dialog nothing of it changes by one's own hand.
  const [possible] = useState(() => actionsNow(parts))
  const [recent] = useState(recentActions)
  const named = possible.map((id) => ({ id, name: t(`finding.actions.${id}`) }))
  const found = rankActions(named, typed, recent)
  const chosen = found[Math.min(at, found.length - 1)]

  const run = (id: ActionId) => {
    rememberAction(id)
    onClose()
    // The dialog gives the keyboard back to the paper first: what opens next may want it.
    window.setTimeout(() => actionOf(id).run?.(parts))
  }
  const onKey = (event: KeyboardEvent) => {
    const way = STEPS[event.key]
    if (event.nativeEvent.isComposing) return
    if (way !== undefined) setAt(wrap(Math.min(at, found.length - 1) + way, found.length))
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else return
    event.preventDefault()
  }

  return (
    <Dialog open onClose={onClose} title={t('finding.palette.title')} initialFocus={field}>
      <TextField
        ref={field}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen}`}
        label={t('finding.palette.field')}
        labelHidden
        placeholder={t('finding.palette.placeholder')}
        value={typed}
        onValue={(value) => {
          setTyped(value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div id={listId} role="listbox" aria-label={t('finding.palette.title')} className={styles.list}>
        {found.map((id) => (
          <Option key={id} id={id} domId={`${listId}-${id}`} isChosen={id === chosen} onRun={() => run(id)} />
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 && t('finding.palette.none')}
      </p>
    </Dialog>
  )
}

function Option({
  id,
  domId,
  isChosen,
  onRun,
}: {
  readonly id: ActionId
  readonly domId: string
  readonly isChosen: boolean
  readonly onRun: () => void
}) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as in any combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active one
    <div
      ref={element}
      id={domId}
      role="option"
      aria-selected={isChosen}
      className={classes(styles.option, isChosen && styles.chosen)}
      onClick={onRun}
    >
      <span className={styles.name}>{t(`finding.actions.${id}`)}</span>
      <span className={styles.keys}>
        <ActionKeys id={id} />
      </span>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const wrap = (at: number, length: number) => (length === 0 ? 0 : (at + length) % length)

const actionsNow = (parts: ActionParts): readonly ActionId[] =>
  paperActions
    .filter(({ run, isByKeyOnly }) => run !== undefined && !isByKeyOnly)
    .filter((action) => isPossible(action, parts))
    .map(({ id }) => id)
