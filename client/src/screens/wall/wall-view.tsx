import { FileText, Minus, Plus, Presentation } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { isTimeForNext, NextSheetLink } from '../../parts/next-sheet-link.tsx'
import { TimerChip } from '../../parts/timer-chip.tsx'
import { useWall } from '../../parts/wall/use-wall.ts'
import { useIsWallOpen, useMayPresent } from '../../parts/wall/use-wall-access.ts'
import { countWall, isScored, type Wall } from '../../parts/wall/wall.ts'
import { WallChart, type WallChoice } from '../../parts/wall/wall-chart.tsx'
import { WallLegend } from '../../parts/wall/wall-legend.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useSession } from '../../state/use-session.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { ChosenLane } from './chosen-lane.tsx'
import { DipIcon } from './dip-icon.tsx'
import { StackedWall } from './stacked-wall.tsx'
import { useGroupsTitle } from './use-groups-title.ts'
import { WallMenu } from './wall-menu.tsx'
import { type WallMode, WallModes } from './wall-modes.tsx'
import { WallTable } from './wall-table.tsx'
import styles from './wall-view.module.css'

/** The wall as one's own screen shows it: curves, lanes under each other, or a table. */
export function WallView() {
  const { t } = useTranslation()
  useDarkChrome()
  const { workshop } = useLive()
  const wall = useWall()
  const [mode, setMode] = useState<WallMode>('curves')
  const [choice, setChoice] = useState<WallChoice>()
  usePageTitle(`${t('wall.badge')}: ${workshop.title}`)
  const groupId = (wall.lanes.find(({ group }) => group.id === choice?.groupId) ?? firstOf(wall))?.group.id
  const now: WallChoice | undefined = groupId === undefined ? undefined : { ...choice, groupId }
  return (
    <div className={styles.screen}>
      <TopBar
        home={<HomeLink />}
        title={workshop.title}
        badge={<Chip>{t('wall.badge')}</Chip>}
        middle={
          <>
            <div className={styles.modes}>
              <WallModes mode={mode} onMode={setMode} />
            </div>
            <TimerChip />
          </>
        }
        right={
          <>
            <PresentButton />
            <WallMenu />
          </>
        }
      />
      <NotOpenYet />
      <WhatComesNext />
      {wall.lanes.length === 0 ? (
        <main className={`${styles.empty} paper`}>
          <EmptyState title={t('wall.state.nothing')}>{t('wall.state.nothingText')}</EmptyState>
        </main>
      ) : mode === 'curves' ? (
        <Curves wall={wall} choice={now} onChoose={setChoice} />
      ) : mode === 'stacked' ? (
        <StackedWall wall={wall} />
      ) : (
        <WallTable wall={wall} />
      )}
    </div>
  )
}

/** Before anyone chose: the first group that has something to show. */
const firstOf = ({ lanes }: Wall) => lanes.find(isScored) ?? lanes[0]

type CurvesProps = {
  readonly wall: Wall
  readonly choice: WallChoice | undefined
  readonly onChoose: (choice: WallChoice) => void
}

const ZOOMS = [1, 1.5, 2, 3, 4] as const

function Curves({ wall, choice, onChoose }: CurvesProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const title = useGroupsTitle(wall.lanes.length)
  const { royals, dips } = countWall(wall.lanes)
  const chosen = wall.lanes.find(({ group }) => group.id === choice?.groupId)
  return (
    <main className={`${styles.curves} paper`}>
      <section className={styles.who}>
        <h2 className={styles.heading}>{title}</h2>
        <WallLegend wall={wall} chosen={choice?.groupId} onChoose={(groupId) => onChoose({ groupId })} />
        <ul className={styles.counts}>
          {royals > 0 && (
            <li>
              <Crown size={22} /> {t('wall.counts.royals', { count: royals })}
            </li>
          )}
          {dips > 0 && (
            <li>
              <DipIcon /> {t('wall.counts.dips', { count: dips })}
            </li>
          )}
        </ul>
      </section>
      <section className={styles.chart}>
        <WallChart wall={wall} choice={choice} onChoose={onChoose} zoom={ZOOMS[at] ?? 1} />
        <div className={styles.zoom}>
          <IconButton
            icon={Minus}
            name={t('wall.zoom.out')}
            size="small"
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          />
          <IconButton
            icon={Plus}
            name={t('wall.zoom.in')}
            size="small"
            disabled={at === ZOOMS.length - 1}
            onClick={() => setAt(at + 1)}
          />
        </div>
      </section>
      {chosen !== undefined && (
        <ChosenLane
          key={chosen.group.id}
          lane={chosen}
          momentId={choice?.momentId}
          onMoment={(momentId) => onChoose({ groupId: chosen.group.id, momentId })}
        />
      )}
    </main>
  )
}

/** Who may present starts here; the rest find the way to a presentation that runs. */
function PresentButton() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { presentation } = useLive()
  const isOpen = useIsWallOpen()
  const mayPresent = useMayPresent()
  if (!isOpen || !(mayPresent || presentation !== null)) return null
  return (
    <Link href={`/w/${workshopId}/present`} asChild>
      <ButtonLink variant={mayPresent ? 'primary' : 'secondary'} icon={Presentation}>
        {mayPresent ? t('wall.present') : t('wall.presentFollow')}
      </ButtonLink>
    </Link>
  )
}

/** At the close: the sheet to keep, also for who has no lane to find it on. */
function WhatComesNext() {
  const { t } = useTranslation()
  if (!isTimeForNext(usePosition())) return null
  return (
    <Banner icon={FileText} action={<NextSheetLink />}>
      {t('lane.next.text')}
    </Banner>
  )
}

function NotOpenYet() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { role } = useMe()
  const isOpen = useIsWallOpen()
  if (isOpen || role !== 'facilitator') return null
  return (
    <Banner
      action={
        <Link href={`/w/${workshopId}/lead`} asChild>
          <ButtonLink size="small">{t('wall.toLead')}</ButtonLink>
        </Link>
      }
    >
      {t('wall.notOpen')}
    </Banner>
  )
}
