import { type ReactNode, useId } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { classes } from './classes.ts'
import styles from './field.module.css'

export type FieldTexts = {
  readonly label: string
  /** For a field whose purpose is plain to the eye from what stands beside it. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode | undefined
  /** What is wrong and what would be right; shown and read out. */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
  /** Most characters after trimming, in code units as the server counts. Nothing is cut off: the field says so. */
  readonly limit?: number | undefined
}

/** What a control needs to belong to its field. */
export type FieldParts = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

/** Label above, hint, error and counter below; the control itself is the caller's. */
export function Field({
  label,
  labelHidden = false,
  hint,
  error,
  optional = false,
  limit,
  value,
  children,
}: FieldTexts & { readonly value: string; readonly children: (parts: FieldParts) => ReactNode }) {
  const { t } = useTranslation()
  const id = useId()
  const count = value.trim().length
  const tooLong = limit !== undefined && count > limit
  const said = error ?? (tooLong ? t('common.tooLong', { count, limit }) : undefined)
  // the counter only speaks when the end comes near
  const counts = limit !== undefined && !tooLong && count > limit * 0.8
  const describedBy = classes(said !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`)
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={classes(styles.label, labelHidden && styles.hidden)}>
        {label}
        {optional && <span className={styles.optional}> ({t('common.optional')})</span>}
      </label>
      {children({ id, describedBy: describedBy || undefined, invalid: said !== undefined })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div role="alert">
        {said !== undefined && (
          <p id={`${id}-error`} className={styles.error}>
            {said}
          </p>
        )}
      </div>
      {counts && <p className={styles.hint}>{t('common.counter', { count, limit })}</p>}
    </div>
  )
}
