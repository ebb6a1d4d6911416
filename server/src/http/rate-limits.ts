import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpError } from './errors.ts'

type Limit = { readonly points: number; readonly seconds: number }

/**
 * How often one address may do something. A whole company may share one address: joining leaves room for a hundred
 * people in a minute, each with a preview. Wrong codes are what a guesser needs many of: short codes are one in
 * 480 million each.
 */
export const RATE_LIMITS = {
  create: { points: 60, seconds: 600 },
  preview: { points: 600, seconds: 60 },
  join: { points: 300, seconds: 60 },
  wrongCode: { points: 60, seconds: 600 },
  deviceLink: { points: 300, seconds: 60 },
  /** A whole company tries its network from one address, each person a few times. */
  check: { points: 120, seconds: 60 },
  upload: { points: 120, seconds: 60 },
  /** Making a version or putting one back: all of a lane is read for it. */
  version: { points: 120, seconds: 60 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof RATE_LIMITS
export type RateLimitOptions = { readonly [name in LimitName]?: Limit }

export type RateLimits = {
  /** Counts one, and throws `too-many-requests` when that is one too many. */
  take(name: LimitName, address: string): Promise<void>
  /** Throws when none is left, without counting. */
  check(name: LimitName, address: string): Promise<void>
}

const NONE: RateLimits = { take: async () => {}, check: async () => {} }

/** Counts in memory; `off` counts nothing. */
export function createRateLimits(options: RateLimitOptions | 'off' = {}): RateLimits {
  if (options === 'off') return NONE
  const limiters = new Map<LimitName, RateLimiterMemory>()
  for (const [name, limit] of Object.entries({ ...RATE_LIMITS, ...options })) {
    const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds })
    limiters.set(name as LimitName, limiter)
  }
  return {
    async take(name, address) {
      // The library rejects with what is left, which is no error.
      await limiters.get(name)?.consume(address).catch(refuse)
    },
    async check(name, address) {
      const used = await limiters.get(name)?.get(address)
      if (used && used.remainingPoints <= 0) refuse()
    },
  }
}

function refuse(): never {
  throw new HttpError('too-many-requests')
}
