import { i18n } from './i18n.ts'

/** The words for an error's code; a code without words of its own gets the general ones. */
export function errorText(code: string): string {
  const key = `errors.${code}` as 'errors.unknown' // a code from outside: looked up before it is trusted
  return i18n.t(i18n.exists(key) ? key : 'errors.unknown')
}
