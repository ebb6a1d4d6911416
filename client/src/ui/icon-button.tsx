import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'name' | 'aria-label'> & {
  readonly icon: Icon
  /** What it does, in the reader's language: its name for screen readers and its tooltip. */
  readonly name: string
  /** Added to the tooltip: the key that does the same. */
  readonly shortcut?: ReactNode
  /** `framed` has an edge (top bar), `quiet` none (toolbars, cards). Default quiet. */
  readonly variant?: 'framed' | 'quiet' | 'danger'
  /** 44 px; `small` looks like 32 and still takes a finger of 44. */
  readonly size?: 'small' | 'normal' | 'large'
  /** For a button that stays down. */
  readonly pressed?: boolean
  /** Where the tooltip stands; `none` for a name that is already beside it. */
  readonly tooltip?: 'top' | 'bottom' | 'left' | 'right' | 'none'
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

const iconSizes = { small: 16, normal: 20, large: 22 } as const

export function IconButton({
  icon: Picture,
  name,
  shortcut,
  variant = 'quiet',
  size = 'normal',
  pressed,
  tooltip = 'top',
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={name}
      aria-pressed={pressed}
      className={classes(styles.button, styles[variant], styles[size], className)}
    >
      <Picture size={iconSizes[size]} aria-hidden />
    </button>
  )
  if (tooltip === 'none') return button
  const text = shortcut === undefined ? name : [name, ' ', shortcut]
  return (
    <Tooltip text={text} side={tooltip}>
      {button}
    </Tooltip>
  )
}
