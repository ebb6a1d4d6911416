import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperPage } from '../../look/paper-page.tsx'
import { ControlBar } from '../../parts/present/control-bar.tsx'
import { SlideStage } from '../../parts/present/slide-stage.tsx'
import { usePresent } from '../../parts/present/use-present.ts'
import { FloatingReactions } from '../../parts/together/floating-reactions.tsx'
import { useIsWallOpen, useMayPresent } from '../../parts/wall/use-wall-access.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PresentBar } from './present-bar.tsx'
import styles from './present-screen.module.css'

/** The presentation: the slide that is shown, with the controls for who leads it. */
export function PresentScreen() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { presentation } = usePresent()
  const mayPresent = useMayPresent()
  usePageTitle(`${t('present.badge')}: ${workshop.title}`)
  if (presentation === null) return <NothingShown />
  return (
    <main className={styles.screen}>
      <PresentBar />
      <div className={styles.stage}>
        <SlideStage place={presentation} />
        <FloatingReactions />
      </div>
      {mayPresent && <ControlBar />}
    </main>
  )
}

/** Before the first slide and after the last: choose with which group to start, or wait. */
function NothingShown() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { groups } = useLive()
  const { show } = usePresent()
  const isOpen = useIsWallOpen()
  const mayPresent = useMayPresent()
  const canStart = isOpen && mayPresent && groups.length > 0
  return (
    <PaperPage
      kind="improvement"
      title={canStart ? t('present.start.title') : t('present.start.waitTitle')}
      text={
        canStart
          ? t('present.start.text')
          : mayPresent && !isOpen
            ? t('present.start.closed')
            : t('present.start.waitText')
      }
      actions={
        <>
          {canStart &&
            groups.map(({ id, name }, index) => (
              <Button
                key={id}
                size="large"
                variant={index === 0 ? 'primary' : 'secondary'}
                onClick={() => show({ groupId: id, slide: 'intro' })}
              >
                {name}
              </Button>
            ))}
          <Link href={`/w/${workshopId}/wall`} asChild>
            <ButtonLink size="large" variant={canStart ? 'quiet' : 'secondary'}>
              {t('present.start.toWall')}
            </ButtonLink>
          </Link>
        </>
      }
    />
  )
}
