import { LinksPanel } from '../../parts/links/links-panel.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './links-section.module.css'
import { Section } from './section.tsx'

/** Every way in, to hand out beforehand. */
export function LinksSection() {
  return (
    <Section id="links">
      <Card className={styles.card}>
        <LinksPanel />
      </Card>
    </Section>
  )
}
