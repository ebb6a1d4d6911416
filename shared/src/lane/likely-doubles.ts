/** Words that say nothing about what happens, Dutch and English. */
const EMPTY_WORDS = new Set(
  `de het een en of in op aan van voor met naar te ik je mijn me mij dat die dit er is ben wordt word dan nog om bij
  uit als maar niet wel ook heb heeft ga gaan weer even
  the a an and or in on at of for with to i my me that this it is am be then still if but not also have has go going
  again`.split(/\s+/),
)

/** So much of the shorter of two texts must be in the other. Found by trying real workshops' steps. */
const LIKENESS = 0.6

/** Endings that change a word's form but not what it is about; the longest first. */
const ENDINGS = [
  'ingen',
  'ende',
  'ing',
  'ten',
  'den',
  'ies',
  'es',
  'en',
  'ed',
  'de',
  'te',
  't',
  's',
  'e',
  'd',
]

/** What a text is about: its words without accents, capitals, endings and words that say nothing. */
export function wordsOf(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stemOf))
}

function stemOf(word: string): string {
  // "gebeld" and "belde" are both about "bel".
  const bare = word.length > 5 && word.startsWith('ge') ? word.slice(2) : word
  const ending = ENDINGS.find((one) => bare.endsWith(one) && bare.length - one.length >= 3)
  const stem = ending === undefined ? bare : bare.slice(0, -ending.length)
  // Dutch doubles what a long vowel or a short one needs: "bellen" and "bel", "lopen" and "loop".
  const single = stem.replace(/([aeou])\1(?=[^aeou]$)/u, '$1').replace(/([^aeiou])\1$/u, '$1')
  // "prijs" and "prijzen", "brief" and "brieven".
  return single.replace(/z$/, '').replace(/v$/, 'f')
}

/** How alike two texts are, from 0 to 1: the share of the words of the shorter that both have. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a]
  if (short.size === 0) return 0
  const shared = [...short].filter((word) => long.has(word)).length
  // One word in common says little beside many others.
  const isThin = shared < 2 && long.size > 2 * short.size + 1
  return isThin ? 0 : shared / short.size
}

export type Texted = { readonly id: string; readonly text: string }

/** For each of `texts` the others that likely say the same, the likest first; those without are left out. Quadratic. */
export function likelyDoubles(texts: readonly Texted[]): ReadonlyMap<string, readonly string[]> {
  const known = texts.map(({ id, text }) => ({ id, words: wordsOf(text) }))
  const doubles = new Map<string, readonly string[]>()
  for (const one of known) {
    const like = known
      .filter(({ id }) => id !== one.id)
      .map(({ id, words }) => ({ id, like: likeness(one.words, words) }))
      .filter((other) => other.like >= LIKENESS)
      .sort((a, b) => b.like - a.like)
    if (like.length > 0)
      doubles.set(
        one.id,
        like.map(({ id }) => id),
      )
  }
  return doubles
}
