import { commandAnswer, giveCommand } from '@brownpaper/shared/protocol/http'
import { mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal } from '../errors.ts'

/** A tray of offline work is the largest command. */
const MAX_COMMAND_BYTES = 4 * 1024 * 1024

export const commandEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/commands',
  summary: 'Gives a command. A repeated id does nothing twice and is answered as it was the first time.',
  body: giveCommand,
  isVerbatim: true,
  maxBytes: MAX_COMMAND_BYTES,
  status: 200,
  answer: commandAnswer,
  errors: ['not-found', 'stale', 'too-many', 'storage-failing'],
  async handle(call) {
    const { workshopId, device } = await mustCaller(call)
    const { id, command } = call.body
    const answer = await call.services.registry.execute(workshopId, device.id, id, command)
    call.services.metrics.commandGiven(command.type, answer.ok ? 'ok' : answer.code)
    if (!answer.ok) throw fromRefusal(answer.code)
    return answer
  },
})
