import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { type SearchHit, snippetOf } from './lane-search.ts'
import styles from './search-panel.module.css'
import type { LaneSearching } from './use-lane-search.ts'

/** More are counted, not listed: nobody reads on, one types another letter. */
const MOST_LISTED = 100

/** Search over the lane: a field, how many there are, and a list to walk through. */
export function SearchPanel({
  searching,
  className,
  onClose,
}: {
  readonly searching: LaneSearching
  readonly className?: string | undefined
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { query, setQuery, hits, at, step, choose } = searching
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const way = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : STEPS[event.key]
    if (event.key === 'Escape') onClose()
    else if (way !== undefined) step(way)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count = hits.length
  const isSearching = query.trim() !== ''
  return (
    <search className={classes(styles.panel, className)}>
      <div className={styles.row}>
        <Search size={18} aria-hidden className={styles.icon} />
        <input
          ref={field}
          type="text"
          inputMode="search"
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={listId}
          aria-activedescendant={at === undefined ? undefined : `${listId}-${at}`}
          aria-label={t('finding.search.field')}
          placeholder={t('finding.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKey}
          className={styles.field}
        />
        <span role="status" className={styles.count}>
          {isSearching &&
            (at === undefined
              ? t('finding.search.count', { count })
              : t('finding.search.at', { at: at + 1, count }))}
        </span>
        <IconButton
          icon={ChevronUp}
          size="small"
          name={t('finding.search.previous')}
          tooltip="bottom"
          disabled={count === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          size="small"
          name={t('finding.search.next')}
          tooltip="bottom"
          disabled={count === 0}
          onClick={() => step(1)}
        />
        <IconButton icon={X} size="small" name={t('common.close')} tooltip="bottom" onClick={onClose} />
      </div>
      <div id={listId} role="listbox" aria-label={t('finding.search.found')} className={styles.list}>
        {hits.slice(0, MOST_LISTED).map((hit, place) => (
          <Hit
            key={hit.key}
            id={`${listId}-${place}`}
            hit={hit}
            isCurrent={place === at}
            onChoose={() => choose(place)}
          />
        ))}
      </div>
      {count > MOST_LISTED && (
        <p className={styles.more}>{t('finding.search.more', { count: count - MOST_LISTED })}</p>
      )}
    </search>
  )
}

function Hit({
  id,
  hit,
  isCurrent,
  onChoose,
}: {
  readonly id: string
  readonly hit: SearchHit
  readonly isCurrent: boolean
  readonly onChoose: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { before, match, after } = snippetOf(hit)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard, as in any combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active one
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={classes(styles.hit, isCurrent && styles.current)}
      onClick={onChoose}
    >
      <span className={styles.words}>
        {before}
        <mark className={styles.match}>{match}</mark>
        {after}
      </span>
      <span className={styles.place}>{hit.place}</span>
    </div>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }
