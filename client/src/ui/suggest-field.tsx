import { Autocomplete } from '@base-ui/react/autocomplete'
import { ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import field from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import popup from './popup.module.css'

export type SuggestFieldProps = FieldTexts & {
  readonly value: string
  readonly onValue: (value: string) => void
  /** Offered while one types; anything else may be written too. */
  readonly suggestions: readonly string[]
  readonly placeholder?: string | undefined
}

/** Free text with suggestions. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, labelHidden, hint, error, optional, limit, value, onValue, suggestions, placeholder } = props
  return (
    <Field {...{ label, labelHidden, hint, error, optional, limit, value }}>
      {({ id, describedBy, invalid }) => (
        <Autocomplete.Root items={suggestions} value={value} onValueChange={onValue} openOnInputClick>
          <span className={field.withIcon}>
            <Autocomplete.Input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              autoComplete="off"
              placeholder={placeholder}
              className={classes(field.control)}
            />
            {suggestions.length > 0 && (
              <span className={field.icon}>
                <ChevronDown size={20} aria-hidden />
              </span>
            )}
          </span>
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} className={classes(popup.positioner)}>
              <Autocomplete.Popup className={classes(popup.popup, popup.wide)}>
                <Autocomplete.List className={classes(popup.list)}>
                  {(suggestion: string) => (
                    <Autocomplete.Item key={suggestion} value={suggestion} className={classes(popup.item)}>
                      {suggestion}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  )
}
