import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'

/** The field sets these itself. No `maxLength`: nothing typed or pasted is cut off in silence. */
export type OwnFieldProps = 'value' | 'onChange' | 'id' | 'aria-invalid' | 'aria-describedby' | 'maxLength'

export type TextFieldProps = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, OwnFieldProps> & {
    readonly value: string
    readonly onValue: (value: string) => void
    readonly ref?: Ref<HTMLInputElement> | undefined
  }

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, optional, limit, value, onValue, className, ...rest } = props
  return (
    <Field {...{ label, labelHidden, hint, error, optional, limit, value }}>
      {({ id, describedBy, invalid }) => (
        <input
          autoComplete="off"
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          className={classes(styles.control, className)}
        />
      )}
    </Field>
  )
}
