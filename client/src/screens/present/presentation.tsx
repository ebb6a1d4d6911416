import '../../i18n/later/following.ts'
import { Presentation as PresentIcon } from 'lucide-react'
import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { SlidePlace } from '../../parts/present/slides.ts'
import { usePresentingGroup } from '../../parts/present/use-presenting-group.ts'
import { useMayPresent } from '../../parts/wall/use-wall-access.ts'
import { useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { type Following, follow, isBusy } from './following.ts'
import styles from './presentation.module.css'

// slides are loaded when there is something to follow
const SlideStage = lazy(() =>
  import('../../parts/present/slide-stage.tsx').then((file) => ({ default: file.SlideStage })),
)
const ReactionBar = lazy(() =>
  import('../../parts/together/reactions.tsx').then((file) => ({ default: file.ReactionBar })),
)
const ControlBar = lazy(() =>
  import('../../parts/present/control-bar.tsx').then((file) => ({ default: file.ControlBar })),
)

type PresentationProps = {
  readonly place: SlidePlace
  /** Whether the slides lie over the screen now. */
  readonly onCover: (isCovered: boolean) => void
}

/** A presentation that is running: its slides, or a banner that tells of it. */
export function Presentation({ place, onCover }: PresentationProps) {
  const { t } = useTranslation()
  const { role } = useMe()
  const [following, setFollowing] = useState<Following>('idle')
  const group = usePresentingGroup()

  const judge = useEffectEvent((happened: 'began' | 'finished') =>
    setFollowing((now) => follow(now, happened, { isBusy: isBusy(document), leads: role === 'facilitator' })),
  )
  useEffect(() => judge('began'), [])
  useEffect(() => {
    if (following !== 'finishing') return
    // the focus has moved on only after the event
    const left = () => setTimeout(() => judge('finished'))
    document.addEventListener('focusout', left)
    return () => document.removeEventListener('focusout', left)
  }, [following])

  const isShown = following === 'following'
  const isAway = following === 'away' || following === 'finishing'
  useLayoutEffect(() => {
    onCover(isShown)
    return () => onCover(false)
  }, [isShown, onCover])
  return (
    <>
      {isShown && (
        <section className={styles.shown} aria-label={t('following.label')}>
          <Suspense fallback={<div className="paper" />}>
            <SlideStage place={place} />
          </Suspense>
          <Below onLeave={() => setFollowing('away')} />
        </section>
      )}
      {isAway && (
        <div className={styles.banner} role="status">
          <PresentIcon size={20} aria-hidden />
          <span>
            {following === 'finishing' ? t('following.typing', { group }) : t('following.running', { group })}
          </span>
          <Button size="small" variant="primary" onClick={() => setFollowing('following')}>
            {following === 'finishing' ? t('following.now') : t('following.back')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The way out; and the controls, for who was asked to present. */
function Below({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation()
  const mayPresent = useMayPresent()
  return (
    <div className={styles.below}>
      {mayPresent && (
        <Suspense>
          <ControlBar />
        </Suspense>
      )}
      <div className={styles.leave}>
        <Suspense>
          <ReactionBar />
        </Suspense>
        <Button onClick={onLeave}>{t('following.leave')}</Button>
      </div>
    </div>
  )
}
