import '../../i18n/later/marks.ts'
import type { Note } from '@brownpaper/shared/lane/lane'
import { setFixed, setShock } from '@brownpaper/shared/lane/note-marks'
import { CircleCheck, HeartCrack } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import { useLaneTools } from './lane-tools.ts'

/** What a group can say of notes: an improvement was made on the spot, or what stands there shocks. */
export function useMarkEntries(): (notes: readonly Note[], onFixed: () => void) => readonly MenuEntry[] {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  return (notes, onFixed) => {
    const [first] = notes
    if (first === undefined) return []
    if (notes.every(({ kind }) => kind !== 'improvement')) {
      const isOn = notes.every(({ shock }) => shock)
      const ids = notes.map(({ id }) => id)
      return [
        'separator',
        {
          id: 'shock',
          label: t('marks.shock'),
          icon: HeartCrack,
          checked: isOn,
          onSelect: () => setShock(document, ids, !isOn),
        },
      ]
    }
    if (notes.length > 1) return []
    const { id, fixed } = first
    return [
      'separator',
      {
        id: 'fixed',
        label: t(fixed === undefined ? 'marks.fixed' : 'marks.fixedUndo'),
        icon: CircleCheck,
        checked: fixed !== undefined,
        onSelect: () => (fixed === undefined ? onFixed() : setFixed(document, id, undefined)),
      },
    ]
  }
}
