import { alreadySo, refuse, write } from '../decision.ts'
import { endDevices, renewLink } from '../links.ts'
import { change } from '../state.ts'
import type { Deciders } from './decider.ts'
import { facilitators } from './decider.ts'

export const linkCommands: Deciders<'link.reset' | 'link.end'> = {
  'link.reset': {
    may: facilitators,
    /** Who came in by the old code is out at once; not the one who resets, or nobody would be left to lead. */
    decide({ state, giver, command: { linkId }, context }) {
      const link = state.rows.link.get(linkId)
      if (link === undefined || link.data.kind === 'device') return refuse('not-found')
      if (link.data.codeHash === undefined) return alreadySo
      const { code, writes, keys } = renewLink(state, link, context)
      return {
        ok: true,
        writes: [...writes, ...endDevices(state, [linkId], giver.deviceId)],
        keys,
        result: { code },
        isSecret: true,
      }
    },
  },
  'link.end': {
    may: facilitators,
    decide({ state, giver, command: { linkId, endsAt }, context }) {
      const link = state.rows.link.get(linkId)
      if (link === undefined || link.data.kind === 'device' || link.data.codeHash === undefined) {
        return refuse('not-found')
      }
      if (endsAt === null) {
        if (link.data.endsAt === undefined) return alreadySo
        return write(change('link', link, { endsAt: undefined, endSetBy: undefined }))
      }
      // To end it at once there is another code.
      if (endsAt <= context.now) return refuse('invalid-command')
      return write(change('link', link, { endsAt, endSetBy: giver.actor.member }))
    },
  },
}
