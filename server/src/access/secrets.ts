import { createHash, randomBytes } from 'node:crypto'
import {
  createId,
  createJoinCode,
  createSecret,
  normaliseCode,
  type RandomBytes,
} from '@brownpaper/shared/base/ids'

const secure: RandomBytes = (length) => randomBytes(length)

export const newId = () => createId(secure)
/** For tokens and for links nobody types: 160 random bits. */
export const newSecret = () => createSecret(secure)
/** For links people type: six letters and digits, guarded by a limit on wrong codes. */
export const newJoinCode = () => createJoinCode(secure)

/** What is stored of a token. It is random enough that a plain hash keeps it. */
export const hashToken = (token: string) => sha256(`token:${token}`)
/** What a link's code is found by, however it was typed. A code can never be used as a token: the prefixes differ. */
export const hashCode = (code: string) => sha256(`code:${normaliseCode(code)}`)

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
