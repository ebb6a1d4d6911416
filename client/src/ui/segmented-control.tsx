import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import styles from './segmented-control.module.css'

export type Segment<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly icon?: Icon
}

/** One of two to four short choices, all in sight. */
export function SegmentedControl<Value extends string>({
  label,
  labelHidden = false,
  hint,
  value,
  onValue,
  options,
}: {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly value: Value
  readonly onValue: (value: Value) => void
  readonly options: readonly Segment<Value>[]
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      {!labelHidden && (
        <span id={id} className={styles.label}>
          {label}
        </span>
      )}
      <RadioGroup
        value={value}
        onValueChange={onValue}
        className={classes(styles.group)}
        {...(labelHidden ? { 'aria-label': label } : { 'aria-labelledby': id })}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        {options.map(({ value: own, label: words, icon: Picture }) => (
          <Radio.Root
            key={own}
            value={own}
            nativeButton
            render={<button type="button" />}
            className={classes(styles.option)}
          >
            {Picture && <Picture size={18} aria-hidden />}
            {words}
          </Radio.Root>
        ))}
      </RadioGroup>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
