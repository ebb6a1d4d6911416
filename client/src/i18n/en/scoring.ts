import type { scoring as nl } from '../nl/scoring.ts'
import type { Texts } from '../texts.ts'

export const scoring: Texts<typeof nl> = {
  run: {
    title: 'Scoring',
    progress: 'Moment {{at}} of {{count}}',
    back: 'Previous',
    next: 'Next',
    stop: 'Stop',
    doneTitle: 'That was every moment',
    doneText_one: 'You gave {{count}} moment a score.',
    doneText_other: 'You gave {{count}} moments a score.',
    differTitle: 'Where you differ most',
    toCurve: 'See the curve',
    none: 'There are no moments to score yet.',
  },
  score: {
    title: 'How does this feel for {{name}}?',
    faces: 'Score of {{moment}}',
    feeling: 'Which feeling goes with it?',
    feelingOptional: 'optional',
    clear: 'Remove the score',
    groupCount_one: 'Group: {{score}}, from {{count}} score',
    groupCount_other: 'Group: {{score}}, from {{count}} scores',
    differ: 'You differ by {{spread}}',
    talk: 'Ask each other why.',
    noneYet: 'Nobody has given a score yet',
    forWhom: 'Score of {{name}}',
    changeScorer: 'For somebody else',
  },
  scorer: {
    title: 'Whose score is this?',
    text: 'Everyone in the group gives a score of their own. Choose whose score you are giving now; this device remembers it.',
    nobody: 'There is nobody in this group yet. A score always belongs to somebody in the group.',
  },
}
