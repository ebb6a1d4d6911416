import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Select } from '../../ui/select.tsx'

const ALL = 'all'

/** Everyone or one group, for who leads; a companion has the own group and no choice. */
export function GroupChoice({
  value,
  onValue,
}: {
  readonly value: string | null
  readonly onValue: (groupId: string | null) => void
}) {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { role } = useMe()
  if (role !== 'facilitator') return null
  return (
    <Select
      label={t('together.forWhom')}
      value={value ?? ALL}
      onValue={(chosen) => onValue(chosen === ALL ? null : chosen)}
      options={[
        { value: ALL, label: t('together.all') },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
