import { useTranslation } from '../../../i18n/i18n.ts'
import type { SelectOption } from '../../../ui/select.tsx'
import { useMomentOptions } from '../use-moment-options.ts'

/** Where evidence can belong: the moments in the order of the journey, and '' for the group as a whole. */
export function useWhereOptions(): readonly SelectOption<string>[] {
  const { t } = useTranslation()
  const moments = useMomentOptions()
  return [...moments, { value: '', label: t('evidence.whereGroup') }]
}
