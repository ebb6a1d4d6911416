import { Lightbulb, X } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './hint-chip.module.css'
import { type Hint, hints } from './hints.ts'
import { useView } from './use-view.ts'

const isTouched = () => window.matchMedia('(pointer: coarse)').matches

/** One thing to try, for who is here for the first time. */
export function HintChip({ hint }: { readonly hint: Hint }) {
  const { t } = useTranslation()
  const [view] = useView()
  const by = view === 'list' ? 'list' : isTouched() ? 'touch' : 'paper'
  return (
    <span className={styles.hint}>
      <Chip tone="accent" icon={Lightbulb}>
        {t(`lane.hints.${by}.${hint}`)}
      </Chip>
      <IconButton
        icon={X}
        size="small"
        name={t('lane.hints.enough')}
        tooltip="bottom"
        onClick={hints.finishAll}
      />
    </span>
  )
}
