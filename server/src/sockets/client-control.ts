import type { ClientControl } from '@brownpaper/shared/protocol/frames'
import { z } from 'zod'

const channel = z.int().min(1).max(0x7fffffff)

const clientControl = z.discriminatedUnion('t', [
  z.object({ t: z.literal('open'), channel, room: z.string().max(200) }),
  z.object({ t: z.literal('close'), channel }),
  z.object({ t: z.literal('command'), id: z.string().min(1).max(64), command: z.unknown() }),
  z.object({ t: z.literal('ping') }),
])

/** Undefined for what no client of ours says. What a command asks is checked by who executes it. */
export function readClientControl(message: unknown): ClientControl | undefined {
  return clientControl.safeParse(message).data
}
