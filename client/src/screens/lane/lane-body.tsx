import { useCallback, useRef } from 'react'
import { later } from '../../ui/later.tsx'
import styles from './lane-screen.module.css'
import { type Beside, useOtherSide } from './outline/use-beside.ts'
import { Paper } from './paper/paper.tsx'
import { useShown } from './use-shown.ts'
import { useView } from './use-view.ts'

const EmptyLane = later(async () => (await import('./empty-lane.tsx')).EmptyLane)
const Outline = later(async () => (await import('./outline/outline.tsx')).Outline)
const OutlinePanel = later(async () => (await import('./outline/outline-panel.tsx')).OutlinePanel)

export type BodyProps = {
  readonly beside: Beside
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
  readonly onTypeIn: () => void
}

/** The lane itself: on paper, with the list beside it if one likes, or as a list alone. */
export function LaneBody({ beside, ...props }: BodyProps) {
  const shown = useShown()
  const [, show] = useView()
  if (shown === 'empty') return <EmptyLane onTypeIn={props.onTypeIn} />
  return shown === 'paper' ? (
    <PaperAndList {...props} beside={beside} onList={() => show('list')} />
  ) : (
    <Outline {...props} onPaper={() => show('paper')} />
  )
}

function PaperAndList({ beside, ...props }: BodyProps & { readonly onList: () => void }) {
  const split = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLElement>(null)
  const isGoing = useRef(false)
  const goToPaper = () => split.current?.querySelector<HTMLElement>('[role="application"]')?.focus()

  // Called when the list is there, which may be a moment after it was opened.
  const listIsHere = useCallback((panel: HTMLElement | null) => {
    list.current = panel
    if (panel === null || !isGoing.current) return
    isGoing.current = false
    firstRow(panel)?.focus()
  }, [])

  useOtherSide(() => {
    if (list.current?.contains(window.document.activeElement)) goToPaper()
    else if (beside.isOpen) list.current && firstRow(list.current)?.focus()
    else if (beside.hasRoom) {
      isGoing.current = true
      beside.set(true)
    } else props.onList()
  })

  return (
    <main ref={split} className={styles.split}>
      {beside.isOpen && (
        <OutlinePanel
          ref={listIsHere}
          onRoyal={props.onRoyal}
          onLeave={goToPaper}
          onClose={() => {
            beside.set(false)
            goToPaper()
          }}
        />
      )}
      <Paper key="paper" {...props} />
    </main>
  )
}

const firstRow = (list: HTMLElement) => list.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')
