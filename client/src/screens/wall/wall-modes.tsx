import { ChartSpline, Layers, Table2 } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'

export type WallMode = 'curves' | 'stacked' | 'table'

/** How one looks at the wall. */
export function WallModes({
  mode,
  onMode,
}: {
  readonly mode: WallMode
  readonly onMode: (mode: WallMode) => void
}) {
  const { t } = useTranslation()
  return (
    <SegmentedControl<WallMode>
      label={t('wall.views.label')}
      labelHidden
      value={mode}
      onValue={onMode}
      options={[
        { value: 'curves', label: t('wall.views.curves'), icon: ChartSpline },
        { value: 'stacked', label: t('wall.views.stacked'), icon: Layers },
        { value: 'table', label: t('wall.views.table'), icon: Table2 },
      ]}
    />
  )
}
