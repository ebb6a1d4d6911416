import type { Rect } from '../geometry/rect.ts'
import { holdsRect } from '../geometry/turned-box.ts'

/** What of a thing decides with what it goes along. */
export type Held = { readonly id: string; readonly group: string | undefined }

/** Ids by group; a group of one is none, as when the others were removed. */
export function groupsOf(things: Iterable<Held>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, group } of things) {
    if (group === undefined) continue
    const inside = groups.get(group)
    if (inside === undefined) groups.set(group, [id])
    else inside.push(id)
  }
  for (const [group, inside] of groups) if (inside.length < 2) groups.delete(group)
  return groups
}

/** The chosen ids and whatever is grouped with one of them, each once, the chosen first. */
export function withGroups(ids: Iterable<string>, things: Iterable<Held>): readonly string[] {
  const all = new Set(ids)
  for (const inside of groupsOf(things).values()) {
    if (inside.some((id) => all.has(id))) for (const id of inside) all.add(id)
  }
  return [...all]
}

/** What lies wholly inside a frame; the frame itself does not, whatever its id. */
export function inFrame(
  frame: { readonly id: string; readonly rect: Rect },
  things: Iterable<{ readonly id: string; readonly rect: Rect }>,
): readonly string[] {
  return [...things]
    .filter(({ id, rect }) => id !== frame.id && holdsRect(frame.rect, rect))
    .map(({ id }) => id)
}
