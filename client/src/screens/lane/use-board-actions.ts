import { type BoardActions, createBoardActions } from '@brownpaper/shared/lane/board-actions'
import { type CommentActions, createCommentActions } from '@brownpaper/shared/lane/comment-actions'
import { useMemo } from 'react'
import { randomId } from '../../platform/ids.ts'
import { useMe } from '../../state/use-live.ts'
import { useLaneTools } from './lane-tools.ts'

/** What one can do with things and comments on the paper. Locks hold for everybody but facilitators. */
export function useBoardActions(): { readonly things: BoardActions; readonly comments: CommentActions } {
  const { document, view } = useLaneTools()
  const { memberId = '', role } = useMe()
  return useMemo(() => {
    const options = { newId: randomId, random: Math.random, now: Date.now, author: () => memberId }
    const things = createBoardActions(document, {
      ...options,
      rectOf: (id) => {
        const { notes, words } = view.current().layout
        return (notes.get(id) ?? words.get(id))?.rect
      },
      mayMoveLocked: () => role === 'facilitator',
    })
    return { things, comments: createCommentActions(document, options) }
  }, [document, view, memberId, role])
}
