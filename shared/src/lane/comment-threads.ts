import type { LaneDocument } from './lane.ts'
import type { Comment } from './objects.ts'

/** A remark and what was answered to it, the oldest first. */
export type CommentThread = {
  /** The id of the comment it began with, for replies, also where that is gone. */
  readonly id: string
  readonly first: Comment
  readonly replies: readonly Comment[]
  readonly isResolved: boolean
  /** What it is pinned to, and the place where it was pinned; the thing may be gone, then the place counts. */
  readonly pin: { readonly on: string | undefined; readonly x: number; readonly y: number }
}

/**
 * All threads, the oldest first. Nothing is hidden: what answers a comment that nobody knows is a thread of its own, and
 * an answer written while the first comment was removed keeps its thread. Linear in comments.
 */
export function commentThreads({ tables }: LaneDocument): readonly CommentThread[] {
  const { comments } = tables
  const inside = new Map<string, Comment[]>()
  for (const comment of [...comments.all()].sort(byAge)) {
    const root = rootOf(comment, (id) => comments.get(id))
    const members = inside.get(root.id)
    if (members === undefined) inside.set(root.id, [comment])
    else if (comment.id === root.id) members.unshift(comment)
    else members.push(comment)
  }
  const threads = [...inside].flatMap(([id, [first, ...replies]]) => {
    const root = comments.get(id)
    if (first === undefined || root === undefined) return []
    const pin = { on: root.on, x: root.x, y: root.y }
    return [{ id, first, replies, isResolved: root.resolvedAt !== undefined, pin }]
  })
  return threads.sort((a, b) => byAge(a.first, b.first))
}

/** Ids of all that answer a comment, at once or through others. */
export function threadOf({ tables }: LaneDocument, id: string): readonly string[] {
  const { comments } = tables
  return comments
    .all()
    .filter((one) => one.id !== id && rootOf(one, (other) => comments.get(other)).id === id)
    .map((one) => one.id)
}

/** Follows answers to what they answer; a ring of answers is cut at the one asked about. */
function rootOf(comment: Comment, get: (id: string) => Comment | undefined): Comment {
  const seen = new Set([comment.id])
  let root = comment
  while (root.answers !== undefined) {
    const above = get(root.answers)
    if (above === undefined) return root
    if (seen.has(above.id)) return comment
    seen.add(above.id)
    root = above
  }
  return root
}

const byAge = (a: Comment, b: Comment) => a.at - b.at || (a.id < b.id ? -1 : 1)
