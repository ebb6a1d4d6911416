import { useTranslation } from './i18n.ts'
import { type Language, languages } from './pick-language.ts'
import type { Texts } from './texts.ts'
import { createTranslate, type Paths, type TextTree, type Translate } from './translate.ts'

/**
 * Texts of a part of the screen that few people open: they come with that part, in all languages, instead of with what
 * everyone fetches first. The answer is the hook that part reads them with.
 */
export function areaTexts<const Area extends TextTree>(
  dutch: Area,
  others: { readonly [Other in Exclude<Language, 'nl'>]: Texts<Area> },
): () => Translate<Paths<Area>> {
  const made = new Map<string, Translate<Paths<Area>>>()
  const texts: Record<Language, TextTree> = { nl: dutch, ...others }
  return () => {
    const { language } = useTranslation()
    const known = languages.find((one) => one === language) ?? 'nl'
    const translate = made.get(known) ?? createTranslate<Paths<Area>>(texts[known], known)
    made.set(known, translate)
    return translate
  }
}
