import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { WebSocket } from 'ws'

/** The reasons for which ws closes by itself, in our words. */
const OUR_CODES: Readonly<Record<number, number>> = {
  1002: CLOSE_CODES['malformed-frame'],
  1007: CLOSE_CODES['malformed-frame'],
  1009: CLOSE_CODES['frame-too-large'],
}

/** A WebSocket that says with our codes what was wrong with a message, also where ws itself refuses it. */
export class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === undefined ? code : (OUR_CODES[code] ?? code), reason)
  }
}
