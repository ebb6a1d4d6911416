import type { EvidenceKind } from '@brownpaper/shared/lane/evidence'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { NoteKind } from '@brownpaper/shared/lane/note-kind'
import type { ObjectType } from '@brownpaper/shared/lane/objects'
import type { Removed } from '@brownpaper/shared/ydoc/table'

/** Something that was thrown away, and all that has to come back with it. */
export type ThrownAway = {
  readonly id: string
  readonly ids: readonly string[]
  readonly text: string
  readonly removed: Removed
} & (
  | { readonly what: 'notes' | 'slips'; readonly kind: NoteKind }
  | { readonly what: 'moments' | 'words' }
  | { readonly what: 'objects'; readonly type: ObjectType }
  | { readonly what: 'evidence'; readonly kind: EvidenceKind }
  | { readonly what: 'comments'; readonly author: string; readonly answers: number }
)

/**
 * What was thrown away of a lane, the latest first. Left out is what has nothing to miss: notes and words nobody wrote
 * on. A thread is one thing, with the answers that went with it. Linear in what was ever thrown away.
 */
export function thrownAway(lane: LaneDocument): readonly ThrownAway[] {
  const { notes, moments, words, objects, comments, slips, evidence } = lane.tables
  const out: ThrownAway[] = []
  for (const id of notes.removedIds()) {
    const note = notes.get(id)
    if (note?.removed === undefined || note.text.trim() === '') continue
    out.push({ ...one(id, note.text, note.removed), what: 'notes', kind: note.kind })
  }
  for (const id of slips.removedIds()) {
    const slip = slips.get(id)
    if (slip?.removed !== undefined)
      out.push({ ...one(id, slip.text, slip.removed), what: 'slips', kind: slip.kind })
  }
  for (const id of moments.removedIds()) {
    const moment = moments.get(id)
    if (moment?.removed !== undefined) out.push({ ...one(id, moment.name, moment.removed), what: 'moments' })
  }
  for (const id of words.removedIds()) {
    const word = words.get(id)
    if (word?.removed === undefined || word.text.trim() === '') continue
    out.push({ ...one(id, word.text, word.removed), what: 'words' })
  }
  for (const id of objects.removedIds()) {
    const object = objects.get(id)
    if (object?.removed === undefined) continue
    const text = object.text || object.url || object.emoji
    out.push({ ...one(id, text, object.removed), what: 'objects', type: object.type })
  }
  for (const id of evidence.removedIds()) {
    const found = evidence.get(id)
    if (found?.removed === undefined) continue
    out.push({ ...one(id, found.text || found.url, found.removed), what: 'evidence', kind: found.kind })
  }
  const removed = comments.removedIds()
  for (const id of removed) {
    const comment = comments.get(id)
    if (comment?.removed === undefined) continue
    const { at, by } = comment.removed
    const first = comment.answers === undefined ? undefined : comments.get(comment.answers)
    const wentAlong = (other: typeof comment | undefined) =>
      other?.removed !== undefined && other.removed.at === at && other.removed.by === by
    if (wentAlong(first)) continue
    const answers = removed.filter((other) => {
      const answer = comments.get(other)
      return answer?.answers === id && wentAlong(answer)
    })
    out.push({
      ...one(id, comment.text, comment.removed),
      what: 'comments',
      ids: [id, ...answers],
      author: comment.author,
      answers: answers.length,
    })
  }
  return out.sort((a, b) => b.removed.at - a.removed.at)
}

const one = (id: string, text: string, removed: Removed) => ({ id, ids: [id], text: text.trim(), removed })

/** Brings it back: for everyone, and as one step of one's own undo. */
export function bringBack(lane: LaneDocument, { what, ids }: ThrownAway): void {
  lane.tables[what].restore(ids)
}
