import { useTranslation } from '../../i18n/i18n.ts'
import { TEXT_LIMITS } from './limits.ts'
import { StoredArea } from './stored-field.tsx'
import { useSettingsField } from './use-settings-field.ts'

/** The departments that take part, one a line. */
export function DepartmentsField({ hint }: { readonly hint?: string }) {
  const { t } = useTranslation()
  const { field } = useSettingsField()
  return (
    <StoredArea
      label={t('prepare.about.departments')}
      hint={hint ?? t('prepare.about.departmentsHint')}
      rows={4}
      {...field('departments', TEXT_LIMITS.long)}
    />
  )
}
