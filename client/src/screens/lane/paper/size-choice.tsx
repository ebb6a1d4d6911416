import { useTranslation } from '../../../i18n/i18n.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import styles from './size-choice.module.css'

export const SIZES = {
  pen: [2, 4, 8],
  highlighter: [12, 18, 28],
  line: [2, 3, 6],
  letters: [18, 24, 40],
} as const

const NAMES = ['small', 'medium', 'large'] as const

/** Small, middle or large: how wide a line or how high letters are. */
export function SizeChoice({
  label,
  sizes,
  value,
  shows,
  onChoose,
}: {
  readonly label: string
  readonly sizes: readonly [number, number, number]
  /** Undefined when there is more than one. */
  readonly value: number | undefined
  readonly shows: 'lines' | 'letters'
  readonly onChoose: (size: number) => void
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own
    <div role="group" aria-label={label} className={styles.sizes}>
      {NAMES.map((name, at) => {
        const size = sizes[at] ?? sizes[1]
        const text = `${label}: ${t(`board.selection.${name}`)}`
        return (
          <Tooltip key={name} text={text}>
            <button
              type="button"
              className={styles.size}
              aria-label={text}
              aria-pressed={value === size}
              onClick={() => onChoose(size)}
            >
              {shows === 'letters' ? (
                <span aria-hidden style={{ fontSize: 13 + at * 5 }}>
                  A
                </span>
              ) : (
                <span aria-hidden className={styles.line} style={{ height: [2, 5, 9][at] }} />
              )}
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}
