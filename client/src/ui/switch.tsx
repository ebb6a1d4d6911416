import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './switch.module.css'

/** On or off, at once. */
export function Switch({
  label,
  hint,
  checked,
  onChecked,
  disabled = false,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly onChecked: (checked: boolean) => void
  readonly disabled?: boolean
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside holds a real checkbox
    <label className={styles.row}>
      <span className={styles.words}>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
      <Base.Root
        checked={checked}
        onCheckedChange={onChecked}
        disabled={disabled}
        className={classes(styles.switch)}
      >
        <Base.Thumb className={classes(styles.thumb)} />
      </Base.Root>
    </label>
  )
}
