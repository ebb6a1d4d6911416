/** Named feelings, beside the score and always optional; from glad to angry. */
export const FEELINGS = [
  'happy',
  'content',
  'relieved',
  'neutral',
  'surprised',
  'worried',
  'frustrated',
  'sad',
  'afraid',
  'angry',
  /** One that has no name here; a word at the curve can say it. */
  'other',
] as const
export type Feeling = (typeof FEELINGS)[number]
