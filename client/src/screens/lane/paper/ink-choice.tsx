import { INKS, type Ink } from '@brownpaper/shared/lane/objects'
import { Ban } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './ink-choice.module.css'
import { fillColour, highlightColour, inkColour } from './inks.ts'

type Shades = 'ink' | 'fill' | 'highlight'

const shadesOf = { ink: inkColour, fill: fillColour, highlight: highlightColour } as const

/** A colour out of eight, each with its name; `fill` may be none. */
export function InkChoice({
  label,
  value,
  shades = 'ink',
  onChoose,
  onNone,
}: {
  readonly label: string
  /** Undefined when nothing, or more than one, is chosen. */
  readonly value: Ink | undefined
  readonly shades?: Shades
  readonly onChoose: (ink: Ink) => void
  /** Offers no colour at all. */
  readonly onNone?: () => void
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own
    <div role="group" aria-label={label} className={styles.inks}>
      {onNone !== undefined && (
        <Tooltip text={t('board.selection.noFill')}>
          <button
            type="button"
            className={styles.ink}
            aria-label={t('board.selection.noFill')}
            aria-pressed={value === undefined}
            onClick={onNone}
          >
            <Ban size={20} aria-hidden />
          </button>
        </Tooltip>
      )}
      {INKS.map((ink) => (
        <Tooltip key={ink} text={t(`board.inks.${ink}`)}>
          <button
            type="button"
            className={styles.ink}
            aria-label={t(`board.inks.${ink}`)}
            aria-pressed={value === ink}
            onClick={() => onChoose(ink)}
          >
            <span className={styles.drop} style={{ background: shadesOf[shades][ink] }} />
          </button>
        </Tooltip>
      ))}
    </div>
  )
}
