import type { recast as nl } from '../nl/recast.ts'
import type { Texts } from '../texts.ts'

export const recast: Texts<typeof nl> = {
  title: 'Persona and I-question of {{group}}',
  intro: 'What is on the brown paper stays. One line tells the group what has changed.',
  who: 'Whose shoes are they in?',
  own: 'this group’s now',
  free: 'still free',
  having: 'also {{groups}}',
  unnamed: 'Persona without a name',
  new: 'Somebody else',
  newHint: 'made up on the spot',
  shared_one:
    '{{groups}} works with this persona too. That is fine. What you change here is only for {{group}}.',
  shared_other:
    '{{groups}} work with this persona too. That is fine. What you change here is only for {{group}}.',
  face: 'Face',
  name: 'Name',
  nameMissing: 'Give the persona a name.',
  age: 'Age',
  role: 'In one line',
  question: 'I-question',
  questionMissing: 'Write an I-question, so that the group knows what it is about.',
  change: 'Change',
  replace: 'Replace the persona',
  undo: 'Undo',
  stale: 'Meanwhile this group has been given yet another persona. That one stays.',
  done: {
    persona: '{{group}} is {{persona}} now.',
    details: '{{group}} is {{persona}} now.',
    question: '{{group}} has another I-question.',
    both: '{{group}} is {{persona}} now, with another I-question.',
  },
}
