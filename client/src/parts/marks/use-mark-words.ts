import '../../i18n/later/marks.ts'
import type { Note } from '@brownpaper/shared/lane/lane'
import { isFixed, isShock } from '@brownpaper/shared/lane/note-marks'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'

export type MarkedNote = Pick<Note, 'kind' | 'fixed' | 'shock'>

/** The words for what a group marked on a note; undefined for none. */
export function useMarkWords(): (note: MarkedNote) => string | undefined {
  const { t } = useTranslation()
  const whenOf = useWhenFixed()
  return (note) => {
    if (isShock(note)) return t('marks.shock')
    const { fixed } = note
    if (!isFixed(note) || fixed === undefined) return undefined
    const what = fixed.by === '' ? t('marks.fixed') : t('marks.fixedBy', { by: fixed.by })
    return t('marks.fixedAt', { what, when: whenOf(fixed.at) })
  }
}

/** When something was fixed. The day itself is known to who was there: then the time says more. */
export function useWhenFixed(): (at: number) => string {
  const formats = useFormats()
  const session = useSession()
  return (at) => {
    const now = session.serverNow()
    const isToday = new Date(at).toDateString() === new Date(now).toDateString()
    return isToday ? formats.time(at) : formats.date(at, now)
  }
}
