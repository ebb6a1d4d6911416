import type { Presentation } from '@brownpaper/shared/live/live'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { showToast } from '../../ui/toast.tsx'
import { type SlidePlace, stepSlide } from './slides.ts'

export type PresentControl = {
  readonly presentation: Presentation | null
  /** Undefined at the very first and after the very last slide. */
  readonly previous: SlidePlace | undefined
  readonly next: SlidePlace | undefined
  show(place: SlidePlace): void
  stop(): void
}

/** The presentation that runs, and the way to lead it for whoever may. */
export function usePresent(): PresentControl {
  const { t } = useTranslation()
  const session = useSession()
  const { presentation, groups } = useLive()
  const ids = groups.map(({ id }) => id)
  const give = async (command: Parameters<typeof session.command>[0]) => {
    const answer = await session.command(command)
    if (answer.ok) return
    const why = errorText(answer.code)
    showToast({ key: 'present', text: t('present.control.failed', { why }), tone: 'danger' })
  }
  return {
    presentation,
    previous: presentation === null ? undefined : stepSlide(ids, presentation, -1),
    next: presentation === null ? undefined : stepSlide(ids, presentation, 1),
    show: ({ groupId, slide }) => void give({ type: 'present.show', groupId, slide }),
    stop: () => void give({ type: 'present.stop' }),
  }
}
