import { useTranslation } from '../../i18n/i18n.ts'
import type { SelectOption } from '../../ui/select.tsx'
import { useLaneTools, useSnapshot } from './lane-tools.ts'
import { useMomentName } from './use-lane-words.ts'

/** The moments of this lane to choose from, in the order of the journey. */
export function useMomentOptions(): readonly SelectOption<string>[] {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const nameOf = useMomentName()
  return layout.columns.map(({ moment, number }) => ({
    value: moment,
    label: t('lane.numbered', { number, name: nameOf(document.tables.moments.get(moment)?.name) }),
  }))
}
