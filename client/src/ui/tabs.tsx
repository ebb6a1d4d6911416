import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import styles from './tabs.module.css'

export type Tab<Value extends string> = {
  readonly value: Value
  readonly label: string
  readonly icon?: Icon
  readonly panel: ReactNode
}

/** Sheets behind each other; only the chosen one is in the page. */
export function Tabs<Value extends string>({
  label,
  value,
  onValue,
  tabs,
}: {
  readonly label: string
  readonly value: Value
  readonly onValue: (value: Value) => void
  readonly tabs: readonly Tab<Value>[]
}) {
  return (
    <Base.Root value={value} onValueChange={onValue} className={classes(styles.root)}>
      <Base.List aria-label={label} className={classes(styles.list)}>
        {tabs.map(({ value: own, label: words, icon: Picture }) => (
          <Base.Tab key={own} value={own} className={classes(styles.tab)}>
            {Picture && <Picture size={18} aria-hidden />}
            {words}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ value: own, panel }) => (
        <Base.Panel key={own} value={own} className={classes(styles.panel)}>
          {panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
