import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { classes } from './classes.ts'
import type { MenuEntry, MenuProps } from './menu.tsx'
import styles from './popup.module.css'

/** A list of things to do behind a button. */
export function MenuFull({
  trigger,
  entries,
  align = 'end',
  defaultOpen,
}: MenuProps & { readonly defaultOpen: boolean }) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          sideOffset={6}
          collisionPadding={8}
          // a long list that fits neither above nor below stands beside its button
          collisionAvoidance={{ fallbackAxisSide: 'start' }}
          className={classes(styles.positioner)}
        >
          <Base.Popup className={classes(styles.popup)}>
            <div className={styles.list}>{entries.map(menuRow)}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** One line of a menu. */
export function menuRow(entry: MenuEntry, index: number) {
  // a separator has no name of its own; the list is given anew as a whole, so its place is its key
  if (entry === 'separator')
    return <Base.Separator key={`line-${index}`} className={classes(styles.separator)} />
  if ('heading' in entry) {
    return (
      <div key={`heading-${entry.heading}`} className={styles.heading}>
        {entry.heading}
      </div>
    )
  }
  const { id, label, hint, icon: Picture, onSelect, danger = false, disabled = false, checked } = entry
  const inside = (
    <>
      {checked !== undefined && (
        <span className={styles.mark}>{checked && <Check size={18} aria-hidden />}</span>
      )}
      {Picture && <Picture size={18} aria-hidden />}
      <span className={styles.itemWords}>
        {label}
        {hint !== undefined && <span className={styles.itemHint}>{hint}</span>}
      </span>
    </>
  )
  const className = classes(styles.item, danger && styles.itemDanger)
  if (checked === undefined) {
    return (
      <Base.Item key={id} disabled={disabled} onClick={onSelect} className={className}>
        {inside}
      </Base.Item>
    )
  }
  return (
    <Base.CheckboxItem
      key={id}
      checked={checked}
      onCheckedChange={onSelect}
      closeOnClick
      disabled={disabled}
      className={className}
    >
      {inside}
    </Base.CheckboxItem>
  )
}
