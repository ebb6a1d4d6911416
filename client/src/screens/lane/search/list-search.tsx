import { Search } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './list-search.module.css'
import { SearchPanel } from './search-panel.tsx'
import { showLine } from './show-line.ts'
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
  const { document } = useLaneTools()
  const unmark = useRef(() => {})
  useEffect(() => () => unmark.current(), [])
  const searching = useLaneSearch(({ ids }) => {
    unmark.current()
    unmark.current = showLine(ids, document)
  })
  return (
    <div className={styles.place}>
      <SearchPanel searching={searching} onClose={onClose} />
    </div>
  )
}
