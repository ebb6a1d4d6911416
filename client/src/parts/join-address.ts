import { JOIN_CODE_LENGTH } from '@brownpaper/shared/base/ids'
import { publicOrigin } from '../platform/public-origin.ts'

/** The link that opens with this code; the code stands in the fragment, so that no server log holds it. */
export function joinAddress(code: string): string {
  return `${publicOrigin()}/join#${code}`
}

/** Where one types a code, as one reads it aloud: "brownpaper.example/join". */
export function joinPlace(): string {
  return `${new URL(publicOrigin()).host}/join`
}

/** Short codes are typed by people; the others are secrets that only travel in links. */
export function isTyped(code: string): boolean {
  return code.length <= JOIN_CODE_LENGTH
}

/** A short code in two halves, easier to read aloud and to type over: "BCD FGH". */
export function spokenCode(code: string): string {
  const half = Math.ceil(code.length / 2)
  return isTyped(code) && code.length > 4 ? `${code.slice(0, half)} ${code.slice(half)}` : code
}
