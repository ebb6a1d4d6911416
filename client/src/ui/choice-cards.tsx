import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, type Ref, useId } from 'react'
import styles from './choice-cards.module.css'
import { classes } from './classes.ts'

export type ChoiceCard = {
  readonly value: string
  readonly label: string
  /** A second, smaller line. */
  readonly hint?: string
  readonly picture?: ReactNode
}

/** One of several, each a card with a picture. */
export function ChoiceCards({
  label,
  value,
  onValue,
  options,
  error,
  ref,
}: {
  readonly label: string
  /** Undefined: nothing chosen yet. */
  readonly value: string | undefined
  readonly onValue: (value: string) => void
  readonly options: readonly ChoiceCard[]
  readonly error?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
}) {
  const id = useId()
  return (
    <div className={styles.field} ref={ref}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <RadioGroup
        value={value ?? null}
        onValueChange={(chosen) => {
          if (chosen !== null) onValue(chosen)
        }}
        aria-labelledby={id}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className={classes(styles.group)}
      >
        {options.map(({ value: own, label: words, hint, picture }) => (
          <Radio.Root
            key={own}
            value={own}
            nativeButton
            render={<button type="button" />}
            className={classes(styles.card)}
          >
            {picture}
            <span className={styles.words}>
              <span className={styles.name}>{words}</span>
              {hint !== undefined && <span className={styles.hint}>{hint}</span>}
            </span>
            <span className={styles.mark} />
          </Radio.Root>
        ))}
      </RadioGroup>
      <div role="alert">
        {error !== undefined && (
          <p id={`${id}-error`} className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}
