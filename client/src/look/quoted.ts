/** Words between quotation marks of ours, whatever marks they came with; an amount stays on one line. */
export function quoted(words: string): string {
  return `“${unbroken(words.trim().replace(/^["'“”„«]+|["'“”»]+$/g, ''))}”`
}

/** A sign of money and its amount are never on two lines. */
const unbroken = (words: string) => words.replace(/([€$£]) (?=\d)/g, '$1\u00a0')
