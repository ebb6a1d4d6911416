import type { PhaseBlock } from '@brownpaper/shared/lane/layout'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { later } from '../../../ui/later.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { ListSearch } from '../search/list-search.tsx'
import { GrowingList } from './growing-list.tsx'
import styles from './outline.module.css'
import { OutlineBar } from './outline-bar.tsx'
import { OutlineMoment } from './outline-moment.tsx'
import { OutlineNote } from './outline-note.tsx'
import { OutlineObject } from './outline-object.tsx'
import { OutlineWord } from './outline-words.tsx'
import { PhaseChips } from './phase-chips.tsx'
import { type OutlineFresh, useFresh } from './use-fresh.ts'
import { useInView } from './use-in-view.ts'
import { useListKeys } from './use-list-keys.ts'

export type OutlineProps = {
  readonly onPaper: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
}

const ListPalette = later(async () => (await import('./list-palette.tsx')).ListPalette)

/** The lane as a list: phases, their moments, their notes. The same data as the paper, and all of it to work on. */
export function Outline({ onPaper, onRun, onRoyal, onShortcuts }: OutlineProps) {
  const { t } = useTranslation()
  const { layout } = useSnapshot()
  const scroller = useRef<HTMLDivElement>(null)
  const fresh = useFresh()
  const inView = useInView(scroller, layout.columns.length)
  const [open, setOpen] = useState<'search' | 'palette'>()
  useListKeys({
    onSearch: () => setOpen('search'),
    onPalette: () => setOpen('palette'),
    onPaper,
    onShortcuts,
  })
  const phaseInView = layout.columnOf.get(inView ?? '')?.phase ?? layout.blocks[0]?.phase
  const goTo = (block: PhaseBlock) => {
    const section = scroller.current?.querySelector(`[data-phase="${CSS.escape(block.phase ?? '')}"]`)
    section?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  }
  return (
    <div className={styles.outline}>
      <div className={styles.top}>
        <PhaseChips blocks={layout.blocks} current={phaseInView} onChoose={goTo} />
        <ListSearch isOpen={open === 'search'} onOpen={(isOpen) => setOpen(isOpen ? 'search' : undefined)} />
      </div>
      <div ref={scroller} className={styles.scroller} data-scrolls>
        <main className={styles.list} aria-label={t('lane.outline.label')}>
          {layout.blocks.map((block) => (
            <Phase key={block.phase ?? ''} block={block} fresh={fresh} onRoyal={onRoyal} />
          ))}
          <Rest at="loose" fresh={fresh} />
          <Rest at="paper" fresh={fresh} />
        </main>
      </div>
      <OutlineBar fresh={fresh} moment={inView} onPaper={onPaper} onRun={onRun} />
      {open === 'palette' && (
        <ListPalette
          fresh={fresh}
          moment={inView}
          onPaper={onPaper}
          onRun={onRun}
          onRoyal={onRoyal}
          onShortcuts={onShortcuts}
          onSearch={() => setOpen('search')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

type PhaseProps = {
  readonly block: PhaseBlock
  readonly fresh: OutlineFresh
  readonly onRoyal: (moment: string) => void
}

function Phase({ block, fresh, onRoyal }: PhaseProps) {
  const { t } = useTranslation()
  const { canWrite, document } = useLaneTools()
  const { layout } = useSnapshot()
  const { phase, moments } = block
  const { tables } = document
  const momentOfFresh = (id: string) => {
    const place = tables.notes.get(id)?.place
    return place?.at === 'cell' ? place.moment : (tables.words.get(id)?.moment ?? id)
  }
  const name = phase === undefined ? t('lane.outline.noPhase') : block.name
  return (
    <section className={styles.phase} data-phase={phase ?? ''} aria-label={name}>
      <h2 className={styles.tape}>{name}</h2>
      {moments.length === 0 && <p className={styles.nothing}>{t('lane.outline.emptyPhase')}</p>}
      {moments.map((moment) => {
        const column = layout.columnOf.get(moment)
        return (
          column && (
            <OutlineMoment
              key={moment}
              column={column}
              fresh={fresh}
              isWanted={fresh.id !== undefined && momentOfFresh(fresh.id) === moment}
              onRoyal={onRoyal}
            />
          )
        )
      })}
      {canWrite && phase !== undefined && (
        <Button
          icon={Plus}
          wide
          aria-label={t('lane.moment.addIn', { phase: name })}
          onClick={() => fresh.addMoment(phase)}
        >
          {t('lane.moment.add')}
        </Button>
      )}
    </section>
  )
}

/** What lies outside the cells: on free paper, or waiting for a new moment. */
function Rest({ at, fresh }: { readonly at: 'loose' | 'paper'; readonly fresh: OutlineFresh }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const things = useAll(document.tables.objects)
  const notes = [...layout.notes].filter(([, placed]) => placed.at === at).map(([id]) => id)
  const words = at === 'loose' ? [...layout.words].filter(([, { anchor }]) => anchor === undefined) : []
  const objects = at === 'paper' ? things : []
  if (notes.length + words.length + objects.length === 0) return null
  const title = at === 'paper' ? t('lane.outline.free') : t('lane.outline.loose')
  return (
    <section className={styles.phase} aria-label={title}>
      <h2 className={styles.tape}>{title}</h2>
      <p className={styles.nothing}>
        {at === 'paper' ? t('lane.outline.freeIntro') : t('lane.outline.looseIntro')}
      </p>
      {notes.length > 0 && (
        <GrowingList
          className={styles.notes}
          items={notes}
          atLeast={notes.indexOf(fresh.id ?? '') + 1}
          line={(id) => {
            const kind = document.tables.notes.get(id)?.kind ?? 'plain'
            return (
              <OutlineNote
                key={id}
                id={id}
                label={t('lane.note.freeLabel', { kind: t(`look.kinds.${kind}`) })}
                isNew={fresh.id === id}
                onLeft={fresh.forget}
                onMore={() => fresh.addNote('plain', undefined)}
              />
            )
          }}
        />
      )}
      {words.length > 0 && (
        <ul className={styles.notes}>
          {words.map(([id]) => (
            <OutlineWord key={id} id={id} fresh={fresh} />
          ))}
        </ul>
      )}
      {objects.length > 0 && (
        <GrowingList
          className={styles.notes}
          items={objects}
          line={({ id }) => <OutlineObject key={id} id={id} />}
        />
      )}
    </section>
  )
}
