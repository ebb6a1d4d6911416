import '../../../i18n/later/board.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/arranging.ts'
import '../../../i18n/later/outline.ts'
import '../../../i18n/later/typed.ts'
import { layTyped } from '@brownpaper/shared/typed/lay-typed'
import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { usePageTitle } from '../../../platform/page-title.ts'
import { useMe } from '../../../state/use-live.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { BackBar } from '../back-bar.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './type-in-view.module.css'
import { goToLine, TypedField } from './typed-field.tsx'
import { TypedPreview } from './typed-preview.tsx'
import { useTyped } from './use-typed.ts'
import { useWallPhotos } from './use-wall-photos.ts'
import { WallPhoto } from './wall-photo.tsx'

/** From paper onto the lane: a photo of the wall, what one types beside it, and what becomes of each line. */
export function TypeInView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, actions, view, group, canWrite, withScorer } = useLaneTools()
  const { memberId } = useMe()
  const typed = useTyped()
  const photos = useWallPhotos()
  const field = useRef<HTMLTextAreaElement>(null)
  const title = t('typed.title', { group: group?.name ?? '' })
  usePageTitle(title)
  const { moments, loose, ranks, scores } = typed.plan
  const isEmpty = moments.length + loose.length + ranks.length === 0

  function lay(scorer: string) {
    layTyped(document, actions, typed.readNow(), { layout: view.current().layout, scorer })
    typed.setText('')
    showToast({
      key: 'typed',
      text: t('typed.laid'),
      tone: 'ok',
      action: { label: t('typed.undo'), onPress: () => void document.history.undo() },
    })
    onClose()
  }
  /** Scores stand under somebody's name: one's own, or on a shared screen that of somebody of the group. */
  function hang() {
    if (memberId !== undefined || scores === 0) lay(memberId ?? '')
    else withScorer(lay)
  }
  return (
    <div className={styles.view}>
      <BackBar
        back={t('typed.back')}
        onBack={onClose}
        title={title}
        right={
          <Button variant="primary" disabled={isEmpty || !canWrite} onClick={hang}>
            {t('typed.lay')}
          </Button>
        }
      />
      {!canWrite && (
        <Banner tone="danger" icon={TriangleAlert}>
          {t('typed.cannot')}
        </Banner>
      )}
      <main className={styles.parts}>
        <WallPhoto photos={photos} />
        <TypedField ref={field} typed={typed} onPictures={photos.add} />
        <TypedPreview
          plan={typed.plan}
          known={typed.known}
          onLine={(line) => goToLine(field.current, line)}
        />
      </main>
    </div>
  )
}
