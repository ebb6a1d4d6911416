import '../../../i18n/later/board.ts'
import type { CommentThread } from '@brownpaper/shared/lane/comment-threads'
import { MessageCirclePlus, MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './comment-list.module.css'
import { useThreads } from './comment-panel.tsx'
import { useWho } from './use-sheet-host.ts'

/** What is still to be talked about, the newest first; choosing one goes there. */
export function CommentList({
  onChoose,
  onNew,
  onClose,
}: {
  readonly onChoose: (thread: CommentThread) => void
  /** For who wants to say something where there is nothing yet. */
  readonly onNew: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const [showsAll, setShowsAll] = useState(false)
  const threads = useThreads().toReversed()
  const shown = threads.filter(({ isResolved }) => showsAll || !isResolved)
  const hasResolved = threads.some(({ isResolved }) => isResolved)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('board.comment.list')}
      intro={shown.length === 0 ? t('board.comment.none') : t('board.comment.listIntro')}
    >
      {shown.length === 0 && canWrite && (
        <Button icon={MessageCirclePlus} variant="primary" onClick={onNew}>
          {t('board.comment.fresh')}
        </Button>
      )}
      {hasResolved && (
        <Switch label={t('board.comment.showResolved')} checked={showsAll} onChecked={setShowsAll} />
      )}
      <ul className={styles.list}>
        {shown.map((thread) => (
          <li key={thread.id}>
            <ThreadRow thread={thread} onChoose={() => onChoose(thread)} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function ThreadRow({ thread, onChoose }: { readonly thread: CommentThread; readonly onChoose: () => void }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { day, time } = useFormats()
  const { first, replies, isResolved, pin } = thread
  const { name, colour } = useWho()(first.author)
  const where =
    pin.on === undefined ? 'onPaper' : document.tables.notes.get(pin.on) === undefined ? 'onThing' : 'onNote'
  return (
    <button type="button" className={styles.row} data-resolved={isResolved || undefined} onClick={onChoose}>
      <Avatar person={{ id: first.author, name, colour }} size={34} silent />
      <span className={styles.words}>
        <span className={styles.by}>
          <strong>{name}</strong> {t(`board.comment.${where}`)}
        </span>
        <span className={styles.text}>{first.text}</span>
        <span className={styles.when}>
          {day(first.at, Date.now())} {time(first.at)}
          {replies.length > 0 && ` · ${t('board.comment.replies', { count: replies.length })}`}
          {isResolved && ` · ${t('board.comment.resolve')}`}
        </span>
      </span>
      <MessagesSquare size={18} aria-hidden />
    </button>
  )
}
