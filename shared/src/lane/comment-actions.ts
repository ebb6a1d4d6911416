import type { LaneActionsOptions } from './actions.ts'
import { threadOf } from './comment-threads.ts'
import type { LaneDocument } from './lane.ts'
import { pointFrom } from './new-object.ts'

/** A comment is a remark: this is what it takes, typed or pasted. */
export const MAX_COMMENT_CHARACTERS = 2000

/** What a comment is pinned to: a note's or object's id, or nothing; and the place where it was pinned. */
export type CommentPin = { readonly on?: string | undefined; readonly x: number; readonly y: number }

export type CommentActions = ReturnType<typeof createCommentActions>

/** What people do with comments; every call is one step of undo. */
export function createCommentActions(
  lane: LaneDocument,
  { newId, now, author }: Pick<LaneActionsOptions, 'newId' | 'now' | 'author'>,
) {
  const { comments } = lane.tables
  const cut = (text: string) => text.slice(0, MAX_COMMENT_CHARACTERS).toWellFormed()

  return {
    /** Answers the new comment's id, which is also its thread's. */
    addComment({ on, x, y }: CommentPin, text: string): string {
      const id = newId()
      const place = pointFrom({ x, y }) ?? { x: 0, y: 0 }
      comments.create(id, { author: author(), at: now(), on, ...place, text: cut(text) })
      return id
    },

    /** Answers the reply's id; undefined when the thread is gone. A reply to a settled thread opens it again. */
    reply(thread: string, text: string): string | undefined {
      const first = comments.get(thread)
      if (first === undefined) return undefined
      const id = newId()
      lane.change(() => {
        comments.create(id, { author: author(), at: now(), answers: thread, text: cut(text) })
        if (first.resolvedAt !== undefined)
          comments.patch(thread, { resolvedBy: undefined, resolvedAt: undefined })
      })
      return id
    },

    resolve: (thread: string) => comments.patch(thread, { resolvedBy: author(), resolvedAt: now() }),
    reopen: (thread: string) => comments.patch(thread, { resolvedBy: undefined, resolvedAt: undefined }),

    /** One reply, or with its first comment the whole thread. */
    removeComment(id: string): void {
      comments.remove([id, ...threadOf(lane, id)], { by: author(), at: now() })
    },
    restoreComments: (ids: readonly string[]) => comments.restore(ids),
  }
}
