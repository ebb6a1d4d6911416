import '../../../i18n/later/scoring.ts'
import { FEELINGS, type Feeling } from '@brownpaper/shared/lane/feeling'
import { useTranslation } from '../../../i18n/i18n.ts'
import { feelingIcons } from '../../../look/icons.ts'
import { ChipButton } from '../../../ui/chip.tsx'
import styles from './feelings.module.css'

/** Named feelings to choose one of, or none: pressing the chosen one takes it away. */
export function Feelings({
  value,
  disabled = false,
  onChoose,
}: {
  readonly value: Feeling | undefined
  readonly disabled?: boolean
  readonly onChoose: (feeling: Feeling | undefined) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.feelings}>
      <legend className={styles.legend}>
        {t('scoring.score.feeling')}{' '}
        <span className={styles.optional}>({t('scoring.score.feelingOptional')})</span>
      </legend>
      <div className={styles.list}>
        {FEELINGS.map((feeling) => (
          <ChipButton
            key={feeling}
            icon={feelingIcons[feeling]}
            pressed={value === feeling}
            disabled={disabled}
            className={styles.chip ?? ''}
            onClick={() => onChoose(value === feeling ? undefined : feeling)}
          >
            {t(`look.feelings.${feeling}`)}
          </ChipButton>
        ))}
      </div>
    </fieldset>
  )
}
