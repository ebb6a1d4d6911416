import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import type { SearchHit } from './lane-search.ts'
import styles from './list-search.module.css'
import { SearchPanel } from './search-panel.tsx'
import { useLaneSearch } from './use-lane-search.ts'

export type ListSearchProps = {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Search in the list: the list scrolls to what one chooses, and marks it. */
export function ListSearch({ isOpen, onOpen }: ListSearchProps) {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    onOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <IconButton
        ref={button}
        icon={Search}
        name={t('finding.actions.search')}
        variant="framed"
        tooltip="bottom"
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
      />
      {isOpen && createPortal(<OpenSearch onClose={close} />, document.body)}
    </>
  )
}

function OpenSearch({ onClose }: { readonly onClose: () => void }) {
  const { document: lane } = useLaneTools()
  const shown = useRef<Element>(null)
  const later = useRef<number>(undefined)
  useEffect(
    () => () => {
      window.clearTimeout(later.current)
      shown.current?.removeAttribute('data-found')
    },
    [],
  )
  const searching = useLaneSearch((hit) => {
    const show = () => {
      const line = lineOf(hit, lane)
      shown.current?.removeAttribute('data-found')
      shown.current = line ?? null
      line?.setAttribute('data-found', '')
      line?.scrollIntoView({ block: 'center' })
    }
    show()
    // In a long list its moment comes into the page first, and the line itself with it.
    window.clearTimeout(later.current)
    later.current = window.setTimeout(() => {
      if (lineOf(hit, lane) !== shown.current) show()
    }, COMES_WITHIN_MS)
  })
  return (
    <div className={styles.place}>
      <SearchPanel searching={searching} onClose={onClose} />
    </div>
  )
}

const COMES_WITHIN_MS = 150

/** The line of the list a hit stands on, or its moment when that line is not in the page yet. */
function lineOf({ ids }: SearchHit, { tables }: LaneDocument): Element | undefined {
  for (const id of ids) {
    const own = id.slice(id.indexOf(':') + 1)
    const place = tables.notes.get(own)?.place
    const moment = place?.at === 'cell' ? place.moment : (tables.words.get(own)?.moment ?? own)
    const line =
      document.querySelector(`[data-line="${CSS.escape(own)}"]`) ??
      document.querySelector(`[data-moment="${CSS.escape(moment)}"]`)
    if (line !== null) return line
  }
  return undefined
}
