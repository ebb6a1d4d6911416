import type { LiveGroup } from '@brownpaper/shared/live/live'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { errorText } from '../../../i18n/error-text.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { LaneHandle } from '../../../state/session.ts'
import { useLane } from '../../../state/use-lane.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { LaneContext, useNewLaneTools } from '../lane-tools.ts'
import { CARD_SHEETS, CardSheets, onSheets, useCards } from './card-sheets.tsx'
import { type PrintChoice, printsCards, printsWalls } from './print-choice.ts'
import styles from './print-view.module.css'
import type { PageSize } from './use-page-size.ts'
import { useWallPicture, type WallPicture } from './use-wall-picture.ts'
import { useWhose } from './use-whose.ts'
import { planWall } from './wall-pages.ts'
import { type PaintOptions, paintSheets, WallOverview, WallSheets } from './wall-sheets.tsx'

/** What a lane says of what comes out of it: its sheets, and how those are painted that need it. */
export type Printed = {
  readonly sheets: number
  readonly size?: PageSize
  readonly paint?: (options: PaintOptions) => Promise<() => void>
}

export type PrintLaneProps = {
  readonly group: LiveGroup
  readonly choice: PrintChoice
  /** Called with what is ready, 'closed' for a lane that cannot be had, and undefined when it is no longer so. */
  readonly tell: (what: 'cards' | 'wall' | 'lane', said: Printed | 'closed' | undefined) => void
}

const nothing = () => {}

/** One of several lanes that are printed together. */
export function PrintLane(props: PrintLaneProps) {
  const { t } = useTranslation()
  const { group, tell } = props
  const handle = useLane(group.laneId)
  const refused = handle?.refused
  useEffect(() => {
    if (refused === undefined) return
    tell('lane', 'closed')
    return () => tell('lane', undefined)
  }, [refused, tell])
  if (refused !== undefined) {
    return (
      <div className={styles.closed}>
        <Banner tone="danger" icon={TriangleAlert}>
          {t('printing.all.closed', { group: group.name })} {errorText(refused)}
        </Banner>
      </div>
    )
  }
  if (handle === undefined || !handle.ready) {
    return (
      <p className={styles.coming}>
        <Spinner size={20} /> {t('printing.all.coming', { group: group.name })}
      </p>
    )
  }
  return <OpenLane key={handle.document.ydoc.clientID} {...props} handle={handle} />
}

function OpenLane({ handle, choice, tell, group }: PrintLaneProps & { readonly handle: LaneHandle }) {
  const tools = useNewLaneTools(handle, { isHere: false })
  return (
    <LaneContext value={{ ...tools, withScorer: nothing, changeScorer: nothing, isAskingScorer: false }}>
      <section className={styles.lane}>
        <Heading />
        {printsCards(choice) && <Cards choice={choice} tell={tell} />}
        {printsWalls(choice) && <Wall choice={choice} tell={tell} page={`wall-${group.id}`} />}
      </section>
    </LaneContext>
  )
}

function Heading() {
  return <h2 className={styles.laneName}>{useWhose()}</h2>
}

function Cards({ choice: { cardPaper }, tell }: Pick<PrintLaneProps, 'choice' | 'tell'>) {
  const { t } = useTranslation()
  const cards = useCards()
  const sheets = onSheets(cards, cardPaper).length
  useEffect(() => {
    const { width, height } = CARD_SHEETS[cardPaper]
    tell('cards', sheets === 0 ? { sheets } : { sheets, size: { name: 'cards', width, height } })
    return () => tell('cards', undefined)
  }, [sheets, cardPaper, tell])
  if (sheets === 0) return <p className={styles.laneTold}>{t('printing.nothing')}.</p>
  return (
    <div className={styles.sheets}>
      <CardSheets cards={cards} paper={cardPaper} page="cards" />
    </div>
  )
}

type WallProps = Pick<PrintLaneProps, 'choice' | 'tell'> & { readonly page: string }

function Wall({ choice, tell, page }: WallProps) {
  const { t } = useTranslation()
  const wall = useWallPicture(choice.wall)
  useEffect(() => {
    if (wall !== 'bare') return
    tell('wall', { sheets: 0 })
    return () => tell('wall', undefined)
  }, [wall, tell])
  if (wall === 'bare') return <p className={styles.laneTold}>{t('printing.nothing')}.</p>
  if (wall === undefined) {
    return (
      <p className={styles.coming}>
        <Spinner size={20} /> {t('printing.coming')}
      </p>
    )
  }
  return <PaintedWall wall={wall} choice={choice} tell={tell} page={page} />
}

function PaintedWall({ wall, choice, tell, page }: WallProps & { readonly wall: WallPicture }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const element = useRef<HTMLDivElement>(null)
  const { paper, noteWidth } = choice.wall
  const plan = planWall(wall.bounds, paper, Number(noteWidth))
  const metres = (mm: number) => number(Math.round(mm / 10) / 100)
  useEffect(() => {
    const { pages, width, height, ...rest } = planWall(wall.bounds, paper, Number(noteWidth))
    tell('wall', {
      sheets: pages.length,
      size: { name: page, width, height },
      paint: async (options) =>
        element.current === null
          ? nothing
          : paintSheets(wall, { pages, width, height, ...rest }, element.current, options),
    })
    return () => tell('wall', undefined)
  }, [wall, paper, noteWidth, page, tell])
  return (
    <>
      <div className={styles.laneWall}>
        <p className={styles.told}>
          {t('printing.size', { width: metres(plan.wall.width), height: metres(plan.wall.height) })}{' '}
          {t('printing.sheets', { count: plan.pages.length })}
        </p>
        <WallOverview wall={wall} plan={plan} />
      </div>
      <div ref={element} className={styles.pages}>
        <WallSheets plan={plan} page={page} />
      </div>
    </>
  )
}
