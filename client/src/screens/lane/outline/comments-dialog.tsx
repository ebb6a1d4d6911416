import { useTranslation } from '../../../i18n/i18n.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { CommentForm, CommentPanel, useThreads } from '../paper/comment-panel.tsx'
import { useBoardActions } from '../use-board-actions.ts'

/** Everything that was remarked on one note or thing, and the place for one more remark. */
export function CommentsDialog({ on, onClose }: { readonly on: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const { layout } = useSnapshot()
  const { comments } = useBoardActions()
  const threads = useThreads().filter(({ pin }) => pin.on === on)
  const { notes, objects } = document.tables
  const place = layout.notes.get(on)?.rect ?? objects.get(on)?.box ?? { x: 0, y: 0 }
  const about = (notes.get(on)?.text ?? objects.get(on)?.text ?? '').trim()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('outline.sheet.comments')}
      intro={about || t('outline.emptyText')}
    >
      {threads.length === 0 && <p>{t('outline.sheet.noComments')}</p>}
      {threads.map(({ id }) => (
        <CommentPanel key={id} id={id} onClose={() => {}} />
      ))}
      {canWrite && (
        <CommentForm
          label={t('outline.sheet.newComment')}
          placeholder={t('outline.sheet.newComment')}
          button={t('outline.sheet.place')}
          onPost={(text) => void comments.addComment({ on, x: place.x, y: place.y }, text)}
        />
      )}
    </Dialog>
  )
}
