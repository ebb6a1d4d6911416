import { useDraft } from '../../parts/draft/use-draft.ts'
import { SuggestField } from '../../ui/suggest-field.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { useDepartments } from './use-departments.ts'

/** A department: one of those that take part, or another. */
export function DepartmentField({
  label,
  labelHidden,
  placeholder,
  stored,
  onStore,
}: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly placeholder?: string
  readonly stored: string
  readonly onStore: (name: string) => undefined
}) {
  const departments = useDepartments()
  const { value, onValue } = useDraft({ stored, save: onStore })
  return (
    <SuggestField
      {...{ label, labelHidden, placeholder, value, onValue }}
      limit={TEXT_LIMITS.department}
      suggestions={departments}
    />
  )
}
