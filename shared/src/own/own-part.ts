import type { Activity } from '../programme/activities.ts'
import type { Programme } from '../programme/programme.ts'
import type { IdeaKind, OwnPart } from './own.ts'

/** What one writes alone in a step of an activity. */
export function ownPartOf(activity: Activity): OwnPart {
  if (activity === 'write') return 'steps'
  return activity === 'score' ? 'scores' : 'ideas'
}

/** What an idea written in a step of an activity becomes in the lane. */
export const ideaKindOf = (activity: Activity): IdeaKind =>
  activity === 'ideas-alone' || activity === 'ideas' ? 'improvement' : 'plain'

/** What was written alone on the way to `stepId`, each part once, the latest first. */
export function writtenBefore({ steps }: Programme, stepId: string): readonly OwnPart[] {
  const at = steps.findIndex(({ id }) => id === stepId)
  const alone = steps.slice(0, Math.max(0, at)).filter(({ isPrivate, isDropped }) => isPrivate && !isDropped)
  return [...new Set(alone.reverse().map(({ activity }) => ownPartOf(activity)))]
}
