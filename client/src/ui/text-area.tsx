import type { Ref, TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Field, type FieldTexts } from './field.tsx'
import type { OwnFieldProps } from './text-field.tsx'

export type TextAreaProps = FieldTexts &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, OwnFieldProps> & {
    readonly value: string
    readonly onValue: (value: string) => void
    readonly ref?: Ref<HTMLTextAreaElement> | undefined
  }

/** Growing with the text measures all of it at every key: with a pasted book that takes a second a key. */
const mostToMeasure = 20_000

/** Several lines; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, labelHidden, hint, error, optional, limit, value, onValue, className, ...rest } = props
  return (
    <Field {...{ label, labelHidden, hint, error, optional, limit, value }}>
      {({ id, describedBy, invalid }) => (
        <textarea
          rows={3}
          {...rest}
          id={id}
          value={value}
          onChange={(event) => onValue(event.target.value)}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          className={classes(
            styles.control,
            styles.area,
            value.length > mostToMeasure && styles.still,
            className,
          )}
        />
      )}
    </Field>
  )
}
