import type { royal as nl } from '../nl/royal.ts'
import type { Texts } from '../texts.ts'

export const royal: Texts<typeof nl> = {
  title: 'Royal moment at {{name}}',
  intro:
    'A moment {{persona}} will never forget, and that makes a brand value come true. It is about what you are going to do.',
  brandValue: 'Which brand value does this make true?',
  noBrandValues: 'No brand values have been set up yet. You can already write down the idea.',
  idea: 'What are you going to do?',
  ideaPlaceholder: 'For example: a message before the bill arrives',
  remove: 'No longer a royal moment',
  make: 'Make it a royal moment',
  keep: 'Save',
  hints: 'To think about',
  findings: {
    'too-many-in-a-row': 'Four royal moments in a row: then none of them stands out.',
    'on-a-dip': 'It still hurts here. First think of an improvement, then of something special.',
    'too-close':
      'The previous royal moment is close by. With a few ordinary moments in between, it stands out more.',
    'too-many': 'That is a lot for this journey. Choose a few that really stick.',
    'no-brand-value': 'Choose the brand value that this makes true.',
    'after-a-dip': 'Right before this it still hurts, and there is no improvement for it yet.',
    'ends-below-zero': 'The journey ends below zero. The end is what {{persona}} remembers longest.',
  },
}
