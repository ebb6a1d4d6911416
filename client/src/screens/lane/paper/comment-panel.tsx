import '../../../i18n/later/hands.ts'
import { MAX_COMMENT_CHARACTERS } from '@brownpaper/shared/lane/comment-actions'
import type { CommentThread } from '@brownpaper/shared/lane/comment-threads'
import { commentThreads } from '@brownpaper/shared/lane/comment-threads'
import type { Comment } from '@brownpaper/shared/lane/objects'
import { CheckCheck, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useMe } from '../../../state/use-live.ts'
import { useAll } from '../../../state/use-table.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useBoardActions } from '../use-board-actions.ts'
import styles from './comment-panel.module.css'
import { useWho } from './use-sheet-host.ts'

/** All threads of the lane, the oldest first; renders again when a remark comes, goes or changes. */
export function useThreads(): readonly CommentThread[] {
  const { document } = useLaneTools()
  useAll(document.tables.comments)
  return commentThreads(document)
}

/** A remark with its answers, and the field for one more. */
export function CommentPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const { comments } = useBoardActions()
  const who = useWho()
  const thread = useThreads().find((one) => one.id === id)
  if (thread === undefined) return null
  const { first, replies, isResolved } = thread
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('board.comment.title')}</h2>
        {canWrite && (
          <Button
            size="small"
            icon={isResolved ? RotateCcw : CheckCheck}
            onClick={() => {
              if (isResolved) comments.reopen(id)
              else {
                comments.resolve(id)
                onClose()
              }
            }}
          >
            {t(isResolved ? 'board.comment.reopen' : 'board.comment.resolve')}
          </Button>
        )}
      </header>
      {isResolved && (
        <p className={styles.resolved}>
          {t('board.comment.resolvedBy', { name: who(first.resolvedBy ?? '').name })}
        </p>
      )}
      <ol className={styles.remarks}>
        {[first, ...replies].map((remark) => (
          <Remark key={remark.id} remark={remark} />
        ))}
      </ol>
      {canWrite && (
        <CommentForm
          label={t('board.comment.reply')}
          placeholder={t('board.comment.replyPlaceholder')}
          button={t('board.comment.reply')}
          onPost={(text) => void comments.reply(id, text)}
        />
      )}
    </div>
  )
}

function Remark({ remark }: { readonly remark: Comment }) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const { comments } = useBoardActions()
  const { memberId = '', role } = useMe()
  const { time, day } = useFormats()
  const { id, author, at, text } = remark
  const { name, colour } = useWho()(author)
  const isMine = author === memberId || role === 'facilitator'
  const remove = () => {
    comments.removeComment(id)
    showToast({
      text: t('board.comment.removed'),
      key: 'removed',
      action: { label: t('hands.tools.undo'), onPress: () => comments.restoreComments([id]) },
    })
  }
  return (
    <li className={styles.remark}>
      <Avatar person={{ id: author, name, colour }} size={30} silent />
      <div className={styles.words}>
        <p className={styles.by}>
          <strong>{name}</strong>
          <span className={styles.when}>
            {day(at, Date.now())} {time(at)}
          </span>
        </p>
        <p className={styles.text}>{text}</p>
      </div>
      {canWrite && isMine && (
        <IconButton icon={Trash2} size="small" name={t('board.comment.remove')} onClick={remove} />
      )}
    </li>
  )
}

/** Enter posts, Shift and Enter begins a new line. */
export function CommentForm({
  label,
  placeholder,
  button,
  onPost,
}: {
  readonly label: string
  readonly placeholder: string
  readonly button: string
  readonly onPost: (text: string) => void
}) {
  const [text, setText] = useState('')
  const said = text.trim()
  const canPost = said !== '' && said.length <= MAX_COMMENT_CHARACTERS
  const post = () => {
    if (!canPost) return
    onPost(said)
    setText('')
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        post()
      }}
    >
      <TextArea
        label={label}
        labelHidden
        placeholder={placeholder}
        rows={1}
        limit={MAX_COMMENT_CHARACTERS}
        value={text}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          post()
        }}
      />
      <Button type="submit" variant="primary" size="small" disabled={!canPost}>
        {button}
      </Button>
    </form>
  )
}
