import type { OwnPart } from '@brownpaper/shared/own/own-part'
import { FlipVertical2 } from 'lucide-react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './turn-sheet.module.css'
import { useReveal } from './use-reveal.ts'

/** In place of a lane nobody began yet: what everyone wrote alone is what it begins with. */
export function TurnOver({ part }: { readonly part: OwnPart }) {
  const { t } = useTranslation()
  const reveal = useReveal()
  return (
    <main className={`paper ${styles.page}`}>
      <div className={styles.sheet}>
        <p className={styles.ask}>{t(`own.reveal.${part}`)}</p>
        <Button
          variant="primary"
          size="large"
          icon={FlipVertical2}
          busy={reveal.busy}
          onClick={() => void reveal.start(part)}
        >
          {t('own.reveal.turn')}
        </Button>
      </div>
    </main>
  )
}
