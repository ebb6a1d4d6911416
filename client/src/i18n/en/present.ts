import type { present as nl } from '../nl/present.ts'
import type { Texts } from '../texts.ts'

export const present: Texts<typeof nl> = {
  badge: 'Presentation',
  of: '{{group}} · {{persona}}',
  slides: { intro: 'Who', curve: 'Curve', top: 'Top three', royal: 'Royal and the end' },
  curveTitle: 'The journey of {{name}}',
  topTitle: 'Top three improvements',
  royalTitle_one: 'Royal moment',
  royalTitle_other: 'Royal moments',
  brandValue: 'brand value: {{name}}',
  noBrandValue: 'no brand value yet',
  noIdea: 'Royal moment at {{moment}}',
  end: 'How it ends',
  at: 'at {{moment}}',
  empty: {
    curve: 'This group has no scores yet.',
    top: 'This group has not chosen a top three yet.',
    royal: 'This group has not chosen a royal moment yet.',
    end: 'The last moment has no score yet.',
    question: 'This group has no I-question yet.',
  },
  facts: {
    values: 'Finds important',
    norms: 'How it should be',
    motives: 'Driven by',
    goals: 'Wants in life',
  },
  progress: 'Group {{place}} of {{count}}',
  control: {
    label: 'Control the presentation',
    previous: 'Previous',
    next: 'Next',
    stop: 'Stop the presentation',
    group: 'Group',
    failed: 'That did not work. {{why}}',
  },
  start: {
    title: 'Ready to present',
    text: 'Everyone follows on their own screen. Choose the group you start with.',
    closed: 'The wall is still closed. You can present as soon as the plenary starts.',
    toWall: 'To the wall',
    waitTitle: 'Nobody is presenting right now',
    waitText: 'As soon as it starts, you see it here.',
  },
}
