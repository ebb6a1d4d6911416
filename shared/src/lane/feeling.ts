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
] as const
export type Feeling = (typeof FEELINGS)[number]
