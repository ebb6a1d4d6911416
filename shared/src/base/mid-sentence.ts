/** A text as it stands in the middle of a sentence: its first letter small, unless its first word is large throughout. */
export const midSentence = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
