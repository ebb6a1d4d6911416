import { ChipButton } from '../../ui/chip.tsx'
import styles from './step-card.module.css'

/** One of a few short choices, or none: pressing the chosen one takes it back. */
export function ChoiceChips<Value extends string>({
  label,
  hint,
  value,
  onValue,
  options,
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onValue: (value: Value | '') => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
}) {
  return (
    <fieldset>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.kinds}>
        {options.map((option) => (
          <ChipButton
            key={option.value}
            pressed={option.value === value}
            onClick={() => onValue(option.value === value ? '' : option.value)}
          >
            {option.label}
          </ChipButton>
        ))}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </fieldset>
  )
}
