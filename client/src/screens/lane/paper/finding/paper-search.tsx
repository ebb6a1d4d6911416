import '../../../../i18n/later/finding.ts'
import { type RefObject, useRef } from 'react'
import type { Rect } from '../../../../canvas/board.ts'
import { useSnapshot } from '../../lane-tools.ts'
import type { SearchHit } from '../../search/lane-search.ts'
import { SearchPanel } from '../../search/search-panel.tsx'
import { useLaneSearch } from '../../search/use-lane-search.ts'
import { useFollowCamera } from '../../use-camera.ts'
import type { LanePaper } from '../lane-paper.ts'
import { thingOf } from '../paper-objects.ts'
import { lookAt } from './look-at.ts'
import styles from './paper-search.module.css'

/** Search on the paper: what is found is marked there, and the paper moves to what one asks for. */
export function PaperSearch({ paper, onClose }: { readonly paper: LanePaper; readonly onClose: () => void }) {
  const searching = useLaneSearch((hit) => showHit(paper, hit))
  return (
    <>
      <Marks paper={paper} hits={searching.hits} at={searching.at} />
      <SearchPanel searching={searching} className={styles.panel} onClose={onClose} />
    </>
  )
}

function showHit(paper: LanePaper, hit: SearchHit) {
  const { board, commands } = paper
  const id = hit.ids.find((one) => board.object(one) !== undefined)
  const rect = rectOf(paper, hit)
  if (id !== undefined && isPickable(id)) commands.select([id])
  else if (id !== undefined) selectPlace(paper, id)
  if (rect !== undefined) lookAt(board, rect)
}

/** Notes, words and objects are picked; a moment's name, channel and point of the curve are places one stands at. */
const isPickable = (id: string) => !['head', 'channel', 'face'].includes(thingOf(id).what)

const ROWS = { head: 'head', channel: 'channel', face: 'curve' } as const

function selectPlace({ board, store }: LanePaper, id: string) {
  const { what, id: moment } = thingOf(id)
  if (what !== 'head' && what !== 'channel' && what !== 'face') return
  board.setSelection([])
  store.set({ spot: { moment, row: ROWS[what], index: 0 } })
}

/** Around a place on bare paper. */
const SPOT = 40

function rectOf({ board }: LanePaper, { ids, at }: SearchHit): Rect | undefined {
  for (const id of ids) {
    const rect = board.object(id)?.rect
    if (rect !== undefined) return rect
  }
  return at === undefined ? undefined : { x: at.x - SPOT / 2, y: at.y - SPOT / 2, width: SPOT, height: SPOT }
}

function hasBadge({ board }: LanePaper, { ids }: SearchHit): boolean {
  return ids.some((id) => {
    const object = board.object(id)
    return object?.type === 'note' && object.badge !== undefined
  })
}

/** So many are marked at once; more tell nobody anything. */
const MOST_MARKS = 500

/** Frames around what was found, laid over the paper: they move with it without being drawn anew. */
function Marks({
  paper,
  hits,
  at,
}: {
  readonly paper: LanePaper
  readonly hits: readonly SearchHit[]
  readonly at: number | undefined
}) {
  useSnapshot()
  const element: RefObject<HTMLDivElement | null> = useRef(null)
  useFollowCamera(paper.board, element, ({ style }, { x, y, zoom }) => {
    style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
    style.setProperty('--pixel', `${1 / zoom}px`)
  })
  return (
    <div className={styles.marks} aria-hidden>
      <div ref={element} className={styles.paper}>
        {hits.slice(0, MOST_MARKS).map((hit, place) => {
          const rect = rectOf(paper, hit)
          if (rect === undefined) return null
          const { x, y, width, height } = rect
          return (
            <span
              key={hit.key}
              className={styles.mark}
              data-current={place === at || undefined}
              data-badge={hasBadge(paper, hit) || undefined}
              style={{ translate: `${x}px ${y}px`, width, height }}
            />
          )
        })}
      </div>
    </div>
  )
}
