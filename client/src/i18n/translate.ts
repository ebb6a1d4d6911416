import type { LaterTexts } from './later-texts.ts'
import type { nl } from './nl.ts'

/** Dotted paths to texts; a text with forms for one and for more is asked for without the form, and with a `count`. */
export type TextKey = Paths<typeof nl & LaterTexts>

type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Bare<Key> : `${Key}.${Paths<Tree[Key]>}`
}[keyof Tree & string]
type Bare<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key

/** What goes into the holes of a text: `{{name}}`. */
export type TextValues = { readonly count?: number; readonly [name: string]: unknown }

export type Translate = (key: TextKey, values?: TextValues) => string

export type TextTree = { readonly [key: string]: string | TextTree }

const HOLE = /\{\{(\w+)\}\}/g

/** Finds texts of one language. A text that is not there shows as its key. */
export function createTranslate(texts: TextTree, language: string): Translate {
  // Made when something is first counted: the first picture waits for as little as it can.
  let plurals: Intl.PluralRules | undefined
  return (key, values = {}) => {
    const { count } = values
    if (count !== undefined) plurals ??= new Intl.PluralRules(language)
    const form = count === undefined ? undefined : textAt(texts, `${key}_${plurals?.select(count)}`)
    const text = form ?? textAt(texts, key)
    if (text === undefined) return key
    return text.replace(HOLE, (_hole, name: string) => String(values[name] ?? ''))
  }
}

/** Undefined where there is no text at that path. */
export function textAt(texts: TextTree, key: string): string | undefined {
  let found: string | TextTree | undefined = texts
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || !Object.hasOwn(found, part)) return undefined
    found = found[part]
  }
  return typeof found === 'string' ? found : undefined
}
