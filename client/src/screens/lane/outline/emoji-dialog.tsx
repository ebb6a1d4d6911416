import '../../../i18n/later/board.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmojiChoice } from '../paper/emoji-choice.tsx'

/** Which emoji comes onto free paper. */
export function EmojiDialog({
  onChoose,
  onClose,
}: {
  readonly onChoose: (emoji: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog open size="small" onClose={onClose} title={t('board.emoji.title')}>
      <EmojiChoice value="" onChoose={onChoose} />
    </Dialog>
  )
}
