import { Ellipsis, ListChecks } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { Button } from '../../../../ui/button.tsx'
import styles from './choosing.module.css'
import type { FreeWork } from './use-free-work.ts'

/** Chooses several of what lies on free paper, and what to do with them. */
export function Choosing({ work, ids }: { readonly work: FreeWork; readonly ids: readonly string[] }) {
  const { t } = useTranslation()
  const toggle = useRef<HTMLButtonElement>(null)
  const { chosen, sheet } = work
  const picked = ids.filter((id) => chosen?.has(id))
  const isOpen = sheet?.what === 'menu' && sheet.ids.length > 1
  return (
    <div className={chosen === undefined ? undefined : styles.bar}>
      <Button
        ref={toggle}
        icon={ListChecks}
        aria-pressed={chosen !== undefined}
        onClick={() => work.choose(chosen === undefined ? [] : undefined)}
      >
        {t(chosen === undefined ? 'arranging.choose' : 'board.tools.done')}
      </Button>
      {chosen !== undefined && (
        <>
          <span className={styles.count}>
            {picked.length === 0 ? t('arranging.chooseHint') : t('outline.several', { count: picked.length })}
          </span>
          <Button
            icon={Ellipsis}
            disabled={picked.length === 0}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={(event) => work.openMenu(picked, event.currentTarget)}
          >
            {t('arranging.withThese')}
          </Button>
        </>
      )}
    </div>
  )
}

/** In front of a line while one chooses several. */
export function ChooseMark({
  work,
  id,
  name,
}: {
  readonly work: FreeWork
  readonly id: string
  readonly name: string
}) {
  const { t } = useTranslation()
  if (work.chosen === undefined) return null
  return (
    <label className={styles.mark}>
      <input
        type="checkbox"
        aria-label={t('arranging.chooseThis', { name })}
        checked={work.chosen.has(id)}
        onChange={() => work.toggle(id)}
      />
    </label>
  )
}
