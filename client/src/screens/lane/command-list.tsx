import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './command-list.module.css'
import { type Named, rankCommands } from './rank-commands.ts'

export type CommandListProps<Id extends string> = {
  readonly commands: readonly Named<Id>[]
  /** What was used last, the latest first: those come in front. */
  readonly recent: readonly Id[]
  /** The keys that do the same. */
  readonly keysOf: (id: Id) => ReactNode
  /** Called after it is closed and the keyboard is back: what opens next may want it. */
  readonly onRun: (id: Id) => void
  readonly onClose: () => void
}

/** Everything one can do now, to choose by a few letters of its name. */
export function CommandList<Id extends string>({
  commands,
  recent,
  keysOf,
  onRun,
  onClose,
}: CommandListProps<Id>) {
  const { t } = useTranslation()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = rankCommands(commands, typed, recent)
  const chosen = found[Math.min(at, found.length - 1)]

  const run = (id: Id) => {
    onClose()
    // The dialog gives the keyboard back first.
    window.setTimeout(() => onRun(id))
  }
  const onKey = (event: KeyboardEvent) => {
    const way = STEPS[event.key]
    if (event.nativeEvent.isComposing) return
    if (way !== undefined) setAt(wrap(Math.min(at, found.length - 1) + way, found.length))
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen.id)
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
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
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
        {found.map((one) => (
          <Option
            key={one.id}
            domId={`${listId}-${one.id}`}
            name={one.name}
            keys={keysOf(one.id)}
            isChosen={one === chosen}
            onRun={() => run(one.id)}
          />
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 && t('finding.palette.none')}
      </p>
    </Dialog>
  )
}

function Option({
  domId,
  name,
  keys,
  isChosen,
  onRun,
}: {
  readonly domId: string
  readonly name: string
  readonly keys: ReactNode
  readonly isChosen: boolean
  readonly onRun: () => void
}) {
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
      <span className={styles.name}>{name}</span>
      <span className={styles.keys}>{keys}</span>
    </div>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const wrap = (at: number, length: number) => (length === 0 ? 0 : (at + length) % length)
