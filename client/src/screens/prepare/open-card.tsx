import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useSession } from '../../state/use-session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { Icon } from '../../ui/icon.ts'
import styles from './step-card.module.css'

/** The way to a page of its own, with what one finds there. */
export function OpenCard({
  to,
  icon,
  action,
  text,
  children,
}: {
  /** The last part of its address. */
  readonly to: string
  readonly icon: Icon
  readonly action: string
  readonly text: string
  readonly children?: ReactNode
}) {
  const { workshopId } = useSession()
  return (
    <Card className={styles.card}>
      <div className={styles.open}>
        <p>{text}</p>
        <Link href={`/w/${workshopId}/${to}`} asChild>
          <ButtonLink icon={icon}>{action}</ButtonLink>
        </Link>
      </div>
      {children}
    </Card>
  )
}
