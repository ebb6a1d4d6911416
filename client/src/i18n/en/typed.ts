import type { typed as dutch } from '../nl/typed.ts'
import type { Texts } from '../texts.ts'

export const typed: Texts<typeof dutch> = {
  title: 'Type in from paper: {{group}}',
  back: 'Back to the brown paper',
  label: 'What is on the paper',
  placeholder: `# Phase
1. Name of the moment (channel) -2 angry
trigger: what came before
action: what you do
pain: what goes wrong
idea: how it can be better

Top 3
1. The best idea (moment 1)`,
  hint: 'One line per note. Start with what it is, in one letter or in full. A word with just a colon goes for the lines below it.',
  file: 'Take it from a file',
  fileHint: 'A spreadsheet (Excel, CSV) or text. You can paste as well.',
  unreadable: {
    'too-large': 'That file is too large to read. Paste the text or choose a smaller file.',
    'old-excel': 'This is an old Excel file, or it has a password. Save it as .xlsx without a password.',
    unreadable: 'We cannot read this file. Nothing has changed.',
    empty: 'There is nothing in this file.',
  },
  insert: 'Begin a line with a word',
  words: {
    phase: 'phase',
    moment: 'moment',
    trigger: 'trigger',
    action: 'action',
    channel: 'channel',
    pain: 'pain',
    score: 'feeling',
    improvement: 'idea',
    top: 'top',
    royal: 'royal moment',
    plain: 'note',
  },
  usual: 'A line with no word in front is',
  usuals: {
    moment: 'a moment',
    trigger: 'a trigger',
    action: 'an action',
    pain: 'a pain point',
    improvement: 'an improvement',
    plain: 'a loose note',
  },
  preview: 'This is how it will hang on the brown paper',
  empty: 'Here you’ll see what each line becomes, before it hangs on the brown paper.',
  counts: {
    moments_one: '{{count}} moment',
    moments_other: '{{count}} moments',
    notes_one: '{{count}} note',
    notes_other: '{{count}} notes',
    scores_one: '{{count}} score',
    scores_other: '{{count}} scores',
  },
  isThere: 'is there already',
  loose: 'Loose, under the brown paper',
  ranks: 'Top three, of what hangs there already',
  rank: 'number {{top}}',
  noPhase: 'Without a phase',
  lookAt: 'Have a look at this',
  line: 'Line {{line}}',
  remark: {
    'phase-unknown': 'There is no phase ‘{{value}}’. What is below it goes into the phase above.',
    'channel-unknown': 'There is no channel ‘{{value}}’. It becomes an action, so that it is not lost.',
    'moment-unknown': 'There is no moment {{value}}. It becomes a new moment without a name.',
    'score-odd': '‘{{value}}’ is not between −3 and +3, and doesn’t count.',
    'outside-moment': '‘{{value}}’ belongs to a moment. Put a moment above it first.',
    'top-many': '‘{{value}}’ no longer fits in the top three. It becomes an ordinary improvement.',
    'too-much': '‘{{value}}’ no longer fits. Hang up what is here first, then go on.',
  },
  lay: 'Hang it up',
  laid: 'It hangs on the brown paper',
  undo: 'Take it all down again',
  cannot: 'You can’t hang it up now: this step doesn’t let you write here. What you type stays.',
  photo: {
    title: 'Photo of the wall',
    text: 'Take a photo of the wall and type beside it. The photo will hang under the brown paper, so everyone can see where it came from.',
    add: 'Photo of the wall',
    more: 'Another photo',
    closer: 'Closer',
    away: 'Further away',
    which: 'Photo {{number}}',
    picture: 'Photo of the wall on paper, {{number}} of {{count}}',
    coming: 'The photo is being sent',
    waiting: 'The photo goes along once there is a connection',
  },
}
