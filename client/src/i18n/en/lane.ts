import type { lane as nl } from '../nl/lane.ts'
import type { Texts } from '../texts.ts'

/** One group's brownpaper: the paper, the list, scoring and all that stands around them. */
export const lane: Texts<typeof nl> = {
  pageTitle: 'Brown paper of {{group}}',
  loading: 'Fetching your brown paper',
  refusedTitle: 'You can’t see this brown paper right now',
  refusedText: 'You will see another group’s brown paper as soon as everyone comes together.',
  moved: 'You are with {{group}} now. This is your brown paper.',
  toMine: 'To my place',
  paperLabel:
    'Brown paper of {{group}}. The arrow keys walk along the notes. Everything is also in the list, which works better with a screen reader.',
  list: 'List',
  paper: 'Brown paper',
  customers: {
    customer: 'the customer',
    patient: 'the patient',
    client: 'the client',
    resident: 'the resident',
    traveller: 'the traveller',
    employee: 'the employee',
    member: 'the member',
    other: 'the {{word}}',
  },
  people: 'On this brown paper now',
  typing: 'is typing',
  typingNow: '{{name}} is typing...',

  instruction: {
    lobby: 'We are about to begin',
    opening: 'The opening is under way',
    groups: 'What does {{name}} go through? Put it up, moment by moment.',
    plenary: 'Everyone comes together',
    closing: 'We are closing together',
  },
  together: {
    handUp: 'Raise your hand',
    handDown: 'Lower your hand',
    parking: 'Park something for later',
    topVote: 'Vote on the top three',
    topQuestion: 'Which three ideas help most?',
    topTooFew: 'First write at least two ideas.',
    aside: 'Improvise',
    message: 'Message to this group',
    call: 'Call everyone here',
    hold: 'Call and hold for a moment',
    locked: 'The facilitator has locked the brown paper for a moment. You can continue soon.',
  },
  timeLeft: '{{time}} left',
  timePaused: 'Time is paused at {{time}}',
  timeOver: 'Time is up',

  quiet: {
    cursors: 'Other people’s pointers',
    calm: 'Calm view',
    calmHint: 'No other pointers, no motion',
  },
  help: { call: 'Call the facilitator', called: 'The facilitator knows you need help' },
  closed: {
    lobby: 'The groups are about to begin. Feel free to look around.',
    opening: 'The groups are about to begin. Feel free to look around.',
    private: 'Everyone works alone first. After that you continue together on this brown paper.',
    groups: 'Writing on this brown paper is not possible now.',
    plenary: 'Everyone is together. You can still read your brown paper, but not write on it now.',
    closing: 'The workshop is closing. You can still read your brown paper, but no longer write on it.',
  },

  next: { text: 'Here is what happens after today, and who does what.', open: 'What comes next' },
  readAlong: 'This is the brown paper of {{group}}. You’re reading along.',

  persona: {
    open: 'Read more about {{name}}',
    noName: 'No persona yet',
    noQuestion: 'The I-question is still to come',
    values: 'Values',
    norms: 'Norms',
    motives: 'Motives',
    goals: 'Goals in life',
    nothing: 'Nothing more has been written about this persona yet.',
  },

  phase: {
    none: 'No phase yet',
    loose: 'Loose: the moment is gone',
  },
  zone: { excel: 'Excel', smooth: 'Smooth', intervene: 'Intervene' },
  rows: {
    trigger: 'Trigger',
    action: 'Action',
    channel: 'Channel',
    pain: 'Pain point',
    improvement: 'Improvement',
    evidence: 'Evidence',
    feeling: 'Feeling',
  },
  curve: {
    low: 'Low point',
    high: 'High point',
    lowFeeling: 'Low point: {{feeling}}',
    highFeeling: 'High point: {{feeling}}',
    differ: 'you differ by {{spread}}',
    you: 'you',
    own: 'Your score: {{score}}',
    ownAndGroup: 'Your score: {{score}} · group: {{group}}',
  },

  moment: { unnamed: 'Moment without a name', add: 'Add a moment' },

  leftOut: {
    records_one: 'One thing on this brown paper cannot be shown here.',
    records_other: '{{count}} things on this brown paper cannot be shown here.',
    strokes_one: 'Of one very long line only the beginning is shown.',
    strokes_other: 'Of {{count}} very long lines only the beginning is shown.',
    kept: 'Nothing is gone: all of it is kept.',
  },

  bin: 'Thrown away',
  versions: 'Versions',
  device: { open: 'Continue on your phone' },
  menu: {
    catchUp: 'Where are we?',
    kit: 'On the table: persona, letters and goal',
    evidence: 'Evidence and group photo',
    otherLanes: 'Other groups’ brown papers',
    lead: 'To the cockpit',
    wall: 'To the wall',
    typeIn: 'Type in from paper',
    print: 'Print for paper',
    shortcuts: 'Keyboard shortcuts',
    data: 'Download my data',
    leave: 'To the start',
  },

  late: {
    lay_one: 'Arrived later: {{count}}',
    lay_other: 'Arrived later: {{count}}',
    unsent:
      'What you were still writing could no longer go on the brown paper. It is only on this device now.',
    waiting: 'Work arrived here that is not on the brown paper yet.',
    refused:
      'What you did last arrived when writing was no longer possible. It is not lost: your companion or the facilitator can still put it down.',
    handedIn:
      'What you did last arrived when writing was no longer possible. It is not lost: it is waiting with your companion and the facilitator.',
    notYours:
      'What you did last touches somebody else’s work, and for now everyone changes only their own. It is not lost: your companion or the facilitator can still put it down.',
    notYoursHandedIn:
      'What you did last touches somebody else’s work, and for now everyone changes only their own. It is not lost: it is waiting with your companion and the facilitator.',
    renewed:
      'Something on this brown paper was erased for good, and for that it was made anew. What you did just then is not on it yet. It is not lost: your companion or the facilitator can still put it down.',
    renewedHandedIn:
      'Something on this brown paper was erased for good, and for that it was made anew. What you did just then is not on it yet. It is not lost: it is waiting with your companion and the facilitator.',
  },
  groupScreen: 'Group screen',
  things: {
    frame: 'Frame',
    imageFailed: 'The picture doesn’t load',
    imageLoading: 'The picture is being fetched',
    people: 'Photo with people',
    sending: 'On its way',
    waiting: 'Waiting for a connection',
  },
  said: '{{name}}: {{text}}',
  beside: 'List beside it',
  numbered: '{{number}}. {{name}}',
  hints: {
    paper: {
      write: 'Double-click in a cell and write your first note',
      move: 'Drag a note to another row or another moment',
      score: 'Slide a face on the curve: how does this moment feel?',
    },
    touch: {
      write: 'Tap twice in a cell and write your first note',
      move: 'Drag a note to another row or another moment',
      score: 'Slide a face on the curve: how does this moment feel?',
    },
    list: {
      write: 'Write your first note under a moment',
      move: 'Give a note another row or another moment from its menu',
      score: 'Give a moment a score: how does it feel?',
    },
    enough: 'No more tips',
    again: 'Show the tips again',
  },
  chrome: {
    title: 'Bars and panels',
    device: 'Same as this device',
    light: 'Light',
    dark: 'Dark',
  },
  readNews: 'Read out what others change',
}
