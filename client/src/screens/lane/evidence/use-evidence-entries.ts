import { FolderInput, Maximize2 } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { MenuItem } from '../../../ui/menu.tsx'
import { useLaneTools } from '../lane-tools.ts'
import type { EvidenceState } from './evidence-door.ts'

/** What one can do with what lies at a moment, or with one piece of it, where it is seen small. */
export function useEvidenceEntries(): (what: NonNullable<EvidenceState['moving']>) => readonly MenuItem[] {
  const { t } = useTranslation()
  const { door } = useLaneTools()
  return (what) => [
    {
      id: 'look',
      label: t('evidence.look'),
      icon: Maximize2,
      onSelect: () => door.set({ shown: what.moment }),
    },
    {
      id: 'move',
      label: t('evidence.move.menu'),
      icon: FolderInput,
      onSelect: () => door.set({ moving: what }),
    },
  ]
}
