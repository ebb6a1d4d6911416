import { seededRandom } from '../../shared/src/base/seeded-random.ts'
import type { House } from './house.ts'
import { draw } from './plan.ts'

/** Lets a batch's weather come down on a house: the same for the same seed, batch and kind of house. */
export async function weather(
  house: House,
  { seed, batch, tell }: { seed: string; batch: number; tell: (what: string) => void },
): Promise<void> {
  const random = seededRandom(`${seed}/weather/${batch}`)
  const weights = Object.fromEntries(Object.entries(house.blows).map(([name, { weight }]) => [name, weight]))
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    await pass(100 + Math.floor(random() * 700))
    const name = draw(weights, random)
    const lastsMs = 20 + Math.floor(random() * 500)
    tell(`${name} for ${lastsMs} ms`)
    await house.blows[name]?.strike(() => pass(lastsMs), random)
    tell(`${name} is over`)
  }
}

export const pass = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
