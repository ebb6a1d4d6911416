import { alreadySo, refuse } from '../decision.ts'
import { endDevices, renewLink } from '../links.ts'
import type { Deciders } from './decider.ts'
import { facilitators } from './decider.ts'

export const linkCommands: Deciders<'link.reset'> = {
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
}
