import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { classes } from './classes.ts'
import field from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import type { Icon } from './icon.ts'
import popup from './popup.module.css'

export type SelectOption<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly icon?: Icon
  readonly disabled?: boolean
}

export type SelectProps<Value extends string> = FieldTexts & {
  /** Undefined: nothing chosen yet, the placeholder shows. */
  readonly value: Value | undefined
  readonly onValue: (value: Value) => void
  readonly options: readonly SelectOption<Value>[]
  readonly placeholder?: string
  readonly disabled?: boolean
}

/** One choice out of a list. For two or three short ones prefer `SegmentedControl`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    label,
    labelHidden,
    hint,
    error,
    optional,
    value,
    onValue,
    options,
    placeholder,
    disabled = false,
  } = props
  return (
    <Field {...{ label, labelHidden, hint, error, optional }} value="">
      {({ id, describedBy, invalid }) => (
        <Base.Root
          id={id}
          items={options}
          value={value ?? null}
          disabled={disabled}
          onValueChange={(chosen) => {
            if (chosen !== null) onValue(chosen)
          }}
        >
          <Base.Trigger
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            className={classes(field.control, field.trigger)}
          >
            <Base.Value>
              {(chosen: Value | null) =>
                options.find((option) => option.value === chosen)?.label ?? (
                  <span className={field.placeholder}>{placeholder ?? '\u00a0'}</span>
                )
              }
            </Base.Value>
            <ChevronDown size={20} aria-hidden />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner
              alignItemWithTrigger={false}
              sideOffset={4}
              className={classes(popup.positioner)}
            >
              <Base.Popup className={classes(popup.popup, popup.wide)}>
                <Base.List className={classes(popup.list)}>
                  {options.map((option) => (
                    <OptionRow key={option.value} option={option} />
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}

function OptionRow<Value extends string>({ option }: { readonly option: SelectOption<Value> }) {
  const Picture = option.icon
  return (
    <Base.Item value={option.value} disabled={option.disabled ?? false} className={classes(popup.item)}>
      {Picture && <Picture size={18} aria-hidden />}
      <Base.ItemText className={classes(popup.itemWords)}>{option.label}</Base.ItemText>
      <Base.ItemIndicator className={classes(popup.mark)}>
        <Check size={18} aria-hidden />
      </Base.ItemIndicator>
    </Base.Item>
  )
}
