import '../../i18n/later/present.ts'
import '../../i18n/later/wall.ts'
import { unreachable } from '@brownpaper/shared/base/assert'
import type { Slide } from '@brownpaper/shared/live/live'
import { Timer } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { personaLook } from '../../look/tokens.ts'
import { useLive } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { clockText, timerLeft } from '../timer.ts'
import { useWall } from '../wall/use-wall.ts'
import type { Wall, WallLane } from '../wall/wall.ts'
import { CurveSlide } from './curve-slide.tsx'
import { IntroSlide } from './intro-slide.tsx'
import { RoyalSlide } from './royal-slide.tsx'
import styles from './slide-stage.module.css'
import type { SlidePlace } from './slides.ts'
import { TopSlide } from './top-slide.tsx'

/** One slide of a group, as large as the room it is given: an em is 16 px on a projector of 1920 by 1080. */
export function SlideStage({ place }: { readonly place: SlidePlace }) {
  const { t } = useTranslation()
  const wall = useWall()
  const index = wall.lanes.findIndex(({ group }) => group.id === place.groupId)
  const lane = wall.lanes[index]
  return (
    <div className={`${styles.stage} paper`}>
      {lane !== undefined && (
        <div className={styles.slide} key={`${place.groupId}/${place.slide}`}>
          <SlideOf slide={place.slide} lane={lane} wall={wall} />
        </div>
      )}
      <footer className={styles.foot}>
        <ol
          className={styles.dots}
          aria-label={t('present.progress', { place: index + 1, count: wall.lanes.length })}
        >
          {wall.lanes.map(({ group, look }) => {
            const isNow = group.id === place.groupId
            return (
              <li
                key={group.id}
                className={styles.dot}
                aria-current={isNow ? 'step' : undefined}
                aria-label={group.name}
                style={isNow ? { background: personaLook(look).colour } : undefined}
              />
            )
          })}
        </ol>
        {lane !== undefined && <span>{t(`present.slides.${place.slide}`)}</span>}
        <SlideTimer />
      </footer>
    </div>
  )
}

type SlideProps = { readonly slide: Slide; readonly lane: WallLane; readonly wall: Wall }

function SlideOf({ slide, lane, wall }: SlideProps) {
  const { t } = useTranslation()
  if (slide === 'intro') return <IntroSlide lane={lane} />
  // what has not arrived yet must not look as if it were empty
  if (lane.state === 'loading') return <Spinner size={48} label={t('common.loading')} />
  switch (slide) {
    case 'curve':
      return <CurveSlide lane={lane} />
    case 'top':
      return <TopSlide lane={lane} />
    case 'royal':
      return <RoyalSlide lane={lane} wall={wall} />
    default:
      return unreachable(slide)
  }
}

function SlideTimer() {
  const { timer } = useLive()
  const now = useServerNow()
  if (timer === null) return null
  return (
    <span className={styles.timer}>
      <Timer size="1.2em" aria-hidden />
      <time>{clockText(timerLeft(timer, now))}</time>
    </span>
  )
}
