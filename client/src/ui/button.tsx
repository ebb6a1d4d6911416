import {
  type AnchorHTMLAttributes,
  type ButtonHTMLAttributes,
  type ReactNode,
  type Ref,
  useCallback,
} from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import { Spinner } from './spinner.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'large'

type Look = {
  /** One primary a screen. Default secondary. */
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  /** Before the words. */
  readonly icon?: Icon | undefined
  /** After the words: an arrow that says where it leads. */
  readonly iconAfter?: Icon | undefined
  /** Fills the width it is given. */
  readonly wide?: boolean
}

export type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** Waiting for the answer to a press: shows a ring, ignores presses, keeps the focus. */
    readonly busy?: boolean
    readonly ref?: Ref<HTMLButtonElement> | undefined
  }

export function Button({
  variant,
  size,
  icon,
  iconAfter,
  wide,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const press = useCallback<NonNullable<typeof onClick>>(
    (event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    },
    [busy, onClick],
  )
  return (
    <button
      {...rest}
      type={type}
      onClick={press}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classes(buttonClass({ variant, size, wide }), className)}
    >
      <Inside icon={icon} iconAfter={iconAfter} size={size} busy={busy}>
        {children}
      </Inside>
    </button>
  )
}

export type ButtonLinkProps = Look &
  AnchorHTMLAttributes<HTMLAnchorElement> & { readonly ref?: Ref<HTMLAnchorElement> | undefined }

/** A link that looks like a button. For inside addresses: `<Link href="..." asChild><ButtonLink>...`. */
export function ButtonLink({
  variant,
  size,
  icon,
  iconAfter,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={classes(buttonClass({ variant, size, wide }), className)}>
      <Inside icon={icon} iconAfter={iconAfter} size={size} busy={false}>
        {children}
      </Inside>
    </a>
  )
}

type LookOf = { [Key in 'variant' | 'size' | 'wide']: Look[Key] | undefined }

function buttonClass({ variant = 'secondary', size = 'normal', wide = false }: LookOf): string {
  return classes(styles.button, styles[variant], styles[size], wide && styles.wide)
}

type InsideProps = {
  readonly icon: Icon | undefined
  readonly iconAfter: Icon | undefined
  readonly size: ButtonSize | undefined
  readonly busy: boolean
  readonly children: ReactNode
}

function Inside({ icon: Before, iconAfter: After, size, busy, children }: InsideProps) {
  const iconSize = size === 'large' ? 20 : size === 'small' ? 16 : 18
  return (
    <>
      {busy ? <Spinner size={iconSize} /> : Before && <Before size={iconSize} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {After && !busy && <After size={iconSize} aria-hidden />}
    </>
  )
}
