import { Presentation as PresentIcon } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { usePresentingGroup } from '../../parts/present/use-presenting-group.ts'
import { useMayPresent } from '../../parts/wall/use-wall-access.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import styles from './follow-presentation.module.css'
import { type Following, follow, isBusy } from './following.ts'

// the frame is on every screen: slides are loaded when there is something to follow
const SlideStage = lazy(() =>
  import('../../parts/present/slide-stage.tsx').then((file) => ({ default: file.SlideStage })),
)
const ReactionBar = lazy(() =>
  import('../../parts/together/reactions.tsx').then((file) => ({ default: file.ReactionBar })),
)
const ControlBar = lazy(() =>
  import('../../parts/present/control-bar.tsx').then((file) => ({ default: file.ControlBar })),
)

/** Around the screens of a workshop: while a group presents, everyone's screen shows it, until they look away. */
export function FollowPresentation({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { presentation } = useLive()
  const { device, role } = useMe()
  const [path] = useLocation()
  const [following, setFollowing] = useState<Following>('idle')
  const group = usePresentingGroup()
  const isMine = device === 'room-screen' || /\/(?:present|room)$/.test(path)
  const isRunning = presentation !== null && !isMine

  const judge = useEffectEvent((happened: 'began' | 'ended' | 'finished') =>
    setFollowing((now) => follow(now, happened, { isBusy: isBusy(document), leads: role === 'facilitator' })),
  )
  useEffect(() => judge(isRunning ? 'began' : 'ended'), [isRunning])
  useEffect(() => {
    if (following !== 'finishing') return
    // the focus has moved on only after the event
    const left = () => setTimeout(() => judge('finished'))
    document.addEventListener('focusout', left)
    return () => document.removeEventListener('focusout', left)
  }, [following])

  const isShown = presentation !== null && isRunning && following === 'following'
  const isAway = isRunning && (following === 'away' || following === 'finishing')
  return (
    <>
      <div className={styles.screens} inert={isShown}>
        {children}
      </div>
      {isShown && presentation !== null && (
        <section className={styles.shown} aria-label={t('frame.follow.label')}>
          <Suspense fallback={<div className="paper" />}>
            <SlideStage place={presentation} />
          </Suspense>
          <Below onLeave={() => setFollowing('away')} />
        </section>
      )}
      {isAway && (
        <div className={styles.banner} role="status">
          <PresentIcon size={20} aria-hidden />
          <span>
            {following === 'finishing'
              ? t('frame.follow.typing', { group })
              : t('frame.follow.running', { group })}
          </span>
          <Button size="small" variant="primary" onClick={() => setFollowing('following')}>
            {following === 'finishing' ? t('frame.follow.now') : t('frame.follow.back')}
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
        <Button onClick={onLeave}>{t('frame.follow.leave')}</Button>
      </div>
    </div>
  )
}
