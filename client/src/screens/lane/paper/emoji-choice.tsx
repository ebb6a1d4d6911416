import { useTranslation } from '../../../i18n/i18n.ts'
import styles from './emoji-choice.module.css'

/** What a workshop needs to point at things with; more can be typed into any text. */
const EMOJI = [
  '👍',
  '👎',
  '❤️',
  '⭐',
  '❓',
  '❗',
  '💡',
  '🔥',
  '✅',
  '⚠️',
  '😀',
  '😡',
  '😢',
  '🎯',
  '⏳',
  '💶',
] as const

export function EmojiChoice({
  value,
  onChoose,
}: {
  readonly value: string
  readonly onChoose: (emoji: string) => void
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own
    <div role="group" aria-label={t('board.emoji.title')} className={styles.emoji}>
      {EMOJI.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className={styles.one}
          aria-label={emoji}
          aria-pressed={emoji === value}
          onClick={() => onChoose(emoji)}
        >
          {emoji}
        </button>
      ))}
    </div>
  )
}
