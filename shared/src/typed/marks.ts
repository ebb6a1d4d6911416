import type { Feeling } from '../lane/feeling.ts'

/** What a line of a typed-over wall can be. */
export const MARKS = [
  'phase',
  'moment',
  'trigger',
  'action',
  'channel',
  'pain',
  'score',
  'improvement',
  'top',
  'royal',
  'plain',
] as const
export type Mark = (typeof MARKS)[number]

/**
 * The words in front of a line that say what it is, Dutch and English, without accents. The first is the one the help
 * tells; of a longer word its first four letters do.
 */
const WORDS: Readonly<Record<Mark, readonly string[]>> = {
  phase: ['fase', 'phase', 'f'],
  moment: ['moment', 'm', 'contactmoment', 'contact', 'touchpoint'],
  trigger: ['t', 'aanleiding', 'aanleidingen', 'trigger', 'triggers'],
  action: ['a', 'actie', 'acties', 'action', 'actions', 'handeling', 'stap', 'step', 'doen', 'doet'],
  channel: ['c', 'kanaal', 'kanalen', 'channel', 'channels', 'via', 'ch'],
  pain: [
    'k',
    'knelpunt',
    'knelpunten',
    'p',
    'pain',
    'pains',
    'pain point',
    'pain points',
    'pijn',
    'pijnpunt',
    'pijnpunten',
    'probleem',
    'problem',
    'ergernis',
  ],
  score: ['s', 'score', 'e', 'emotie', 'emotion', 'g', 'gevoel', 'feeling', 'cijfer'],
  improvement: [
    'v',
    'verbeteridee',
    'verbeterideeen',
    'verbeterpunt',
    'verbeterpunten',
    'verbetering',
    'i',
    'idee',
    'ideeen',
    'idea',
    'ideas',
    'improvement',
    'improvements',
    'oplossing',
  ],
  top: ['top', 'top 3', 'top drie', 'top three'],
  royal: ['r', 'royal', 'royal moment', 'wauw', 'wow'],
  plain: ['n', 'notitie', 'note', 'post-it', 'postit', 'los', 'loose'],
}

const byWord: ReadonlyMap<string, Mark> = new Map(
  MARKS.flatMap((mark) => WORDS[mark].map((word) => [word, mark] as const)),
)

/** Four letters of a word nobody else has are enough: "aanl", "verb". */
const LEAST_LETTERS = 4

/** What a word stands for, however it was written; undefined for one that stands for nothing. */
export function markOf(word: string): Mark | undefined {
  const plain = plainWord(word)
  const whole = byWord.get(plain)
  if (whole !== undefined || plain.length < LEAST_LETTERS) return whole
  const begun = new Set([...byWord].flatMap(([known, mark]) => (known.startsWith(plain) ? [mark] : [])))
  return begun.size === 1 ? [...begun][0] : undefined
}

/** Signs that say it shorter than a word. */
const SIGNS: Readonly<Record<string, Mark>> = {
  '!': 'pain',
  '>': 'action',
  '@': 'channel',
  '+': 'improvement',
}

export const markOfSign = (sign: string): Mark | undefined => SIGNS[sign]

const FEELING_WORDS: Readonly<Record<Feeling, readonly string[]>> = {
  happy: ['blij', 'happy', 'glad', 'gelukkig', 'enthousiast'],
  content: ['tevreden', 'content', 'satisfied'],
  relieved: ['opgelucht', 'relieved'],
  neutral: ['neutraal', 'neutral'],
  surprised: ['verbaasd', 'verrast', 'surprised'],
  worried: ['bezorgd', 'ongerust', 'worried'],
  frustrated: ['gefrustreerd', 'frustrated', 'geirriteerd', 'irritated'],
  sad: ['bedroefd', 'verdrietig', 'sad'],
  afraid: ['bang', 'angstig', 'afraid', 'scared'],
  angry: ['boos', 'kwaad', 'woedend', 'angry', 'furious'],
  other: ['anders', 'iets anders', 'something else'],
}

const byFeeling: ReadonlyMap<string, Feeling> = new Map(
  Object.entries(FEELING_WORDS).flatMap(([feeling, words]) =>
    // The keys of the record above.
    words.map((word) => [word, feeling as Feeling] as const),
  ),
)

export const feelingOf = (word: string): Feeling | undefined => byFeeling.get(plainWord(word))

/** A text to compare by: one space between words, no accents, capitals or dots at the end. */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.:;,]+$/u, '')
    .trim()
}
