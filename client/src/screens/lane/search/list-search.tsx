import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './list-search.module.css'
import { SearchPanel } from './search-panel.tsx'
import { useLaneSearch } from './use-lane-search.ts'

/** Search beside the list: what one chooses is what one stands at, and the list shows it. */
export function ListSearch() {
  const { t } = useTranslation()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <IconButton
        ref={button}
        icon={Search}
        name={t('finding.actions.search')}
        variant="framed"
        size="large"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && createPortal(<OpenSearch onClose={close} />, document.body)}
    </>
  )
}

function OpenSearch({ onClose }: { readonly onClose: () => void }) {
  const { focus } = useLaneTools()
  const searching = useLaneSearch(({ ids }) => focus.set(ids.slice(0, 1), 'paper'))
  return (
    <div className={styles.place}>
      <SearchPanel searching={searching} onClose={onClose} />
    </div>
  )
}
