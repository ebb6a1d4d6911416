import type { Activity } from '../programme/activities.ts'
import type { Programme } from '../programme/programme.ts'
import type { IdeaKind } from './own.ts'

/** What one writes alone and the group turns over later; also what a reveal reveals. */
export const OWN_PARTS = ['steps', 'ideas', 'scores'] as const
export type OwnPart = (typeof OWN_PARTS)[number]

/** What one writes alone in a step of an activity. */
export function ownPartOf(activity: Activity): OwnPart {
  if (activity === 'write') return 'steps'
  return activity === 'score' ? 'scores' : 'ideas'
}

/** What an idea written in a step of an activity becomes in the lane. */
export const ideaKindOf = (activity: Activity): IdeaKind =>
  activity === 'ideas-alone' || activity === 'ideas' ? 'improvement' : 'plain'

/**
 * What was written alone on the way to `stepId`, each part once, the latest first. A step that was passed over brought
 * nothing: it counts when it was `begun`, or when a group went through it by itself, ahead of the workshop at `shared`.
 */
export function writtenBefore(
  { steps }: Programme,
  stepId: string,
  { begun, shared }: { readonly begun: Readonly<Record<string, number>>; readonly shared: string },
): readonly OwnPart[] {
  const at = steps.findIndex(({ id }) => id === stepId)
  const others = steps.findIndex(({ id }) => id === shared)
  const alone = steps
    .slice(0, Math.max(0, at))
    .filter(
      ({ id, isPrivate, isDropped }, index) =>
        isPrivate && !isDropped && (begun[id] !== undefined || (others >= 0 && index > others)),
    )
  return [...new Set(alone.reverse().map(({ activity }) => ownPartOf(activity)))]
}
