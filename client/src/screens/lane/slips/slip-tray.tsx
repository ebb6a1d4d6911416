import type { Slip } from '@brownpaper/shared/lane/lane'
import { ChevronDown, ChevronUp, ListChecks } from 'lucide-react'
import { useState } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { later } from '../../../ui/later.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useAlone } from '../private/use-alone.ts'
import { useShown } from '../use-shown.ts'
import { SlipCard } from './slip-card.tsx'
import styles from './slip-tray.module.css'
import { useDoubles, useSlips } from './use-slips.ts'

const SortSlips = later(async () => (await import('./sort-slips.tsx')).SortSlips)

/** What was turned over and still waits for its place: a strip for each person, unnamed, to drag from onto the paper. */
export function SlipTray() {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const slips = useSlips()
  const isAlone = useAlone() !== undefined
  const shown = useShown()
  const [isOpen, setOpen] = useState(true)
  const [sorting, setSorting] = useState<string>()
  const doubles = useDoubles(slips)
  // Everyone is at something else: what waits can wait.
  if (isAlone || (slips.length === 0 && sorting === undefined)) return null
  const strips = Map.groupBy(slips, ({ strip }) => strip)
  // Where there is no paper to drag to, each is put in its place by a tap.
  const hasStrips = shown === 'paper' && isOpen
  return (
    <section className={styles.tray} aria-label={t('own.slips.title', { count: slips.length })}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('own.slips.title', { count: slips.length })}</h2>
        {shown === 'paper' && canWrite && <p className={styles.hint}>{t('own.slips.hint')}</p>}
        {canWrite && (
          <Button
            size="small"
            icon={ListChecks}
            variant={shown === 'paper' ? 'secondary' : 'primary'}
            onClick={() => setSorting(slips[0]?.id ?? '')}
          >
            {t('own.slips.sort')}
          </Button>
        )}
        {shown === 'paper' && (
          <Button
            size="small"
            variant="quiet"
            icon={isOpen ? ChevronUp : ChevronDown}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'own.slips.fold' : 'own.slips.unfold')}
          </Button>
        )}
      </header>
      {hasStrips && (
        <div className={styles.strips}>
          {[...strips].map(([strip, own]) => (
            <Strip key={strip} strip={strip} slips={own} doubles={doubles} onSort={setSorting} />
          ))}
        </div>
      )}
      {sorting !== undefined && <SortSlips first={sorting} onClose={() => setSorting(undefined)} />}
    </section>
  )
}

function Strip({
  strip,
  slips,
  doubles,
  onSort,
}: {
  readonly strip: number
  readonly slips: readonly Slip[]
  readonly doubles: ReadonlyMap<string, readonly string[]>
  readonly onSort: (id: string) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.strip}>
      <h3 className={styles.number} aria-label={t('own.slips.strip', { number: strip })}>
        {strip}
      </h3>
      <ul className={styles.slips}>
        {slips.map((slip) => (
          <li key={slip.id}>
            <SlipCard slip={slip} hasDouble={doubles.has(slip.id)} onSort={() => onSort(slip.id)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
