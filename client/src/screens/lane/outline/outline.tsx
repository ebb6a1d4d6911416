import '../../../i18n/later/scoring.ts'
import '../../../i18n/later/arranging.ts'
import '../../../i18n/later/board.ts'
import '../../../i18n/later/evidence.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/outline.ts'
import type { PhaseBlock } from '@brownpaper/shared/lane/layout'
import { useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { later } from '../../../ui/later.tsx'
import { useBrought } from '../evidence/use-brought.ts'
import { KeepKeys } from '../keys/keep-keys.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { usePhotos } from '../paper/use-photos.tsx'
import { ListSearch } from '../search/list-search.tsx'
import { useFreeWork } from './free/use-free-work.ts'
import styles from './outline.module.css'
import { OutlineBar } from './outline-bar.tsx'
import { OutlineParts } from './outline-parts.tsx'
import { PhaseChips } from './phase-chips.tsx'
import { useFresh } from './use-fresh.ts'
import { useInView } from './use-in-view.ts'
import { useListKeys } from './use-list-keys.ts'
import { useShownThing } from './use-shown-thing.ts'

export type OutlineProps = {
  readonly onPaper: () => void
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
}

const ListPalette = later(async () => (await import('./list-palette.tsx')).ListPalette)

const FreeHands = later(async () => (await import('./free/free-hands.tsx')).FreeHands)

const EmojiDialog = later(async () => (await import('./emoji-dialog.tsx')).EmojiDialog)

/** The lane as a list: phases, their moments, their notes. The same data as the paper, and all of it to work on. */
export function Outline({ onPaper, onRun, onRoyal, onShortcuts }: OutlineProps) {
  const { t } = useTranslation()
  const { layout } = useSnapshot()
  const scroller = useRef<HTMLDivElement>(null)
  const { document, canWrite } = useLaneTools()
  const fresh = useFresh()
  const work = useFreeWork()
  const photos = usePhotos(work.addPictures)
  useBrought()
  useShownThing()
  const inView = useInView(scroller, layout.columns.length)
  const [open, setOpen] = useState<'search' | 'palette' | 'emoji'>()
  useListKeys({
    onSearch: () => setOpen('search'),
    onPalette: openPalette,
    onPaper,
    onShortcuts,
  })
  /** What one chose, or stands at, is what the commands are for. */
  function openPalette() {
    const line = window.document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? ''
    const isFree = (id: string) => {
      const thing = document.tables.objects.get(id)
      return layout.notes.get(id)?.at === 'paper' || (thing !== undefined && thing.removed === undefined)
    }
    work.pick([...(work.chosen ?? [line])].filter(isFree))
    setOpen('palette')
  }
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
        <main className={styles.list} aria-label={t('outline.list.label')}>
          <OutlineParts fresh={fresh} work={canWrite ? work : undefined} onRoyal={onRoyal} />
        </main>
      </div>
      <OutlineBar
        fresh={fresh}
        moment={inView}
        onPaper={onPaper}
        onRun={onRun}
        onEmoji={() => setOpen('emoji')}
        onLink={() => work.open({ what: 'new-link' })}
        photos={photos.ways}
      />
      {photos.inputs}
      {work.isNeeded && <FreeHands work={work} fresh={fresh} onShortcuts={onShortcuts} />}
      {open === 'emoji' && (
        <EmojiDialog
          onChoose={(emoji) => {
            setOpen(undefined)
            fresh.addEmoji(emoji)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'palette' && <KeepKeys />}
      {open === 'palette' && (
        <ListPalette
          fresh={fresh}
          work={work}
          photos={photos.ways}
          moment={inView}
          onPaper={onPaper}
          onRun={onRun}
          onRoyal={onRoyal}
          onEmoji={() => setOpen('emoji')}
          onShortcuts={onShortcuts}
          onSearch={() => setOpen('search')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
