import type { ReactNode } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { useGrowing } from './use-growing.ts'

/** Lines of which a long list shows more as one comes to its end; the rest is one press away. */
export function GrowingList<Item>({
  items,
  atLeast = 0,
  className,
  line,
}: {
  readonly items: readonly Item[]
  /** So many are shown in any case, as when the last one was made just now. */
  readonly atLeast?: number
  readonly className: string | undefined
  readonly line: (item: Item) => ReactNode
}) {
  const { t } = useTranslation()
  const { shown, grow, end } = useGrowing(atLeast)
  const rest = items.length - shown
  return (
    <ul className={className}>
      {items.slice(0, shown).map(line)}
      {rest > 0 && (
        // another element after each step, or who watches it would not see it come near again
        <li key={`rest-${shown}`} ref={end}>
          <Button wide onClick={grow}>
            {t('outline.moreLines', { count: rest })}
          </Button>
        </li>
      )}
    </ul>
  )
}
