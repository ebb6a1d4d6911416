import type { ComponentProps } from 'react'
import { Banner } from '../../ui/banner.tsx'
import styles from './lane-strip.module.css'

/** A banner from edge to edge, between the top bar and the paper. */
export function LaneStrip(props: ComponentProps<typeof Banner>) {
  return (
    <div className={styles.strip}>
      <Banner {...props} />
    </div>
  )
}
