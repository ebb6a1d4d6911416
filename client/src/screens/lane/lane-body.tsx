import { useLayoutEffect, useRef } from 'react'
import { EmptyLane } from './empty-lane.tsx'
import styles from './lane-screen.module.css'
import { useSnapshot } from './lane-tools.ts'
import { Outline } from './outline/outline.tsx'
import { OutlinePanel } from './outline/outline-panel.tsx'
import { type Beside, useOtherSide } from './outline/use-beside.ts'
import { Paper } from './paper/paper.tsx'
import { useView } from './use-view.ts'

export type BodyProps = {
  readonly beside: Beside
  readonly onRun: () => void
  readonly onRoyal: (moment: string) => void
  readonly onShortcuts: () => void
}

/** The lane itself: on paper, with the list beside it if one likes, or as a list alone. */
export function LaneBody({ beside, ...props }: BodyProps) {
  const { layout } = useSnapshot()
  const [view, show] = useView()
  const isEmpty = layout.columns.length === 0 && layout.notes.size === 0
  if (isEmpty) return <EmptyLane />
  return view === 'paper' ? (
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
  const goToList = () => list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus()

  useLayoutEffect(() => {
    if (!beside.isOpen || !isGoing.current) return
    isGoing.current = false
    goToList()
  })

  useOtherSide(() => {
    if (list.current?.contains(window.document.activeElement)) goToPaper()
    else if (beside.isOpen) goToList()
    else if (beside.hasRoom) {
      isGoing.current = true
      beside.set(true)
    } else props.onList()
  })

  return (
    <div ref={split} className={styles.split}>
      {beside.isOpen && (
        <OutlinePanel
          ref={list}
          onRoyal={props.onRoyal}
          onLeave={goToPaper}
          onClose={() => {
            beside.set(false)
            goToPaper()
          }}
        />
      )}
      <Paper key="paper" {...props} />
    </div>
  )
}
