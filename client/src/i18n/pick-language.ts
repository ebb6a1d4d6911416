export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words, for a list to choose from. */
export const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

export type LanguageHints = {
  /** What the person once chose here. */
  readonly chosen: string | undefined
  /** The language of the last workshop joined. */
  readonly suggested: string | undefined
  /** The browser's list, most wanted first ("en-GB", "nl"). */
  readonly browser: readonly string[]
}

/** The first known language among choice, browser and workshop; Dutch if none is. */
export function languageFrom({ chosen, suggested, browser }: LanguageHints): Language {
  for (const wanted of [chosen, ...browser, suggested]) {
    const language = wanted?.toLowerCase().split('-')[0]
    const known = languages.find((one) => one === language)
    if (known) return known
  }
  return 'nl'
}
