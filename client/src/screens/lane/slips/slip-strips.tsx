import type { Slip } from '@brownpaper/shared/lane/lane'
import { LANE_SIZES } from '@brownpaper/shared/lane/layout'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { isNarrowView, labelsWidth, MARGIN, showsNames } from '../paper/labels-width.ts'
import type { LanePaper } from '../paper/lane-paper.ts'
import { useFollowCamera } from '../use-camera.ts'
import { SlipCard } from './slip-card.tsx'
import styles from './slip-strips.module.css'
import { useDoubles, useSlipDesk, useWaiting } from './use-slips.ts'

type StripsProps = { readonly paper: LanePaper }

/** What was turned over, right under the phases: a strip for each person, unnamed, to drag from to its place. */
export function SlipStrips({ paper }: StripsProps) {
  const slips = useWaiting()
  const { isFolded } = useSlipDesk()
  return slips.length === 0 || isFolded ? null : <Strips paper={paper} slips={slips} />
}

/** So much of them has to be seen, in CSS pixels. */
const IN_VIEW_PX = 40
/** Of the window: further the lane may go to the right, not its strips. */
const FARTHEST_RIGHT = 0.35

function Strips({ paper, slips }: StripsProps & { readonly slips: readonly Slip[] }) {
  const { t } = useTranslation()
  const { view, slipDesk } = useLaneTools()
  const { layout } = useSnapshot()
  const element = useRef<HTMLElement>(null)
  const doubles = useDoubles(slips)
  const { camera } = paper.board

  useLayoutEffect(() => () => slipDesk.set({ isOutOfView: false }), [slipDesk])

  // As large as the notes and as high on the paper, but sideways always within the window: one scrolls in a strip, and
  // takes the paper to the phase one wants under it.
  useFollowCamera(paper.board, element, (strips, { zoom, viewport }) => {
    const { x, y } = camera.paperToScreen(layout.strips)
    const isNarrow = isNarrowView(viewport.width)
    const left = isNarrow ? labelsWidth({ zoom, viewport }) + 12 : MARGIN + LANE_SIZES.labels * zoom
    const aside = Math.max(0, Math.min(x - left, viewport.width * FARTHEST_RIGHT))
    strips.style.transform = `translate(${aside}px, ${y}px) scale(${zoom})`
    strips.style.width = `${(viewport.width - aside) / zoom}px`
    strips.style.setProperty('--edge', `${MARGIN / zoom}px`)
    // A strip begins where the first phase's tape does.
    strips.style.setProperty('--left', `${left / zoom - LANE_SIZES.tapeOver}px`)
    strips.toggleAttribute('data-icons', !showsNames(zoom, viewport.width))
    const isOutOfView = y + layout.strips.height * zoom < IN_VIEW_PX || y > viewport.height - IN_VIEW_PX
    if (viewport.height > 0 && isOutOfView !== slipDesk.get().isOutOfView) slipDesk.set({ isOutOfView })
  })
  // Once they are as wide as they will be.
  useRoom(element, view.setStrips)
  useWheelForPaper(element)

  return (
    <div className={styles.layer}>
      <section
        ref={element}
        className={styles.strips}
        aria-label={t('own.slips.strips')}
        onFocus={() => slipDesk.get().isOutOfView && paper.commands.fit('lane')}
      >
        {[...Map.groupBy(slips, ({ strip }) => strip)].map(([strip, own]) => (
          <div key={strip} className={styles.strip}>
            <h3 className={styles.name} aria-label={t('own.slips.strip', { number: strip })}>
              <span className={styles.number}>{strip}</span>
              <span className={styles.words}>{t('own.slips.strip', { number: strip })}</span>
            </h3>
            <ul className={styles.slips} data-slips>
              {own.map((slip) => (
                <li key={slip.id}>
                  <SlipCard
                    slip={slip}
                    hasDouble={doubles.has(slip.id)}
                    onSort={() => slipDesk.set({ sorting: slip.id })}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  )
}

/** Tells how much room it takes on the paper, in paper units: it is laid out in these, and zoomed after that. */
function useRoom(element: RefObject<HTMLElement | null>, tell: (height: number) => void) {
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => tell(current.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element, tell])
}

/** The wheel moves and zooms the paper also over a strip; sideways it scrolls the strip. */
function useWheelForPaper(element: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const { current } = element
    const board = current?.closest('[role="application"]')
    if (!current || !board) return
    const handOn = (event: WheelEvent) => {
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (isSideways && !event.ctrlKey) return
      event.preventDefault()
      board.dispatchEvent(new WheelEvent('wheel', event))
    }
    current.addEventListener('wheel', handOn, { passive: false })
    return () => current.removeEventListener('wheel', handOn)
  }, [element])
}
