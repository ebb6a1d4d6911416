import { describe, expect, it } from 'vitest'
import { demoWorkshop } from '../demo/demo.ts'
import demo from '../demo/telecom-bill.json' with { type: 'json' }
import { type CoverageQuestion, coverageOf } from './coverage.ts'

const workshop = demoWorkshop('nl')
const moments = workshop.personas.flatMap((persona) =>
  persona.moments.map(({ channel }, index) => ({ persona: persona.name, number: index + 1, channel })),
)
const question: CoverageQuestion = {
  channels: workshop.channels,
  moments,
  inData: [...workshop.insights, ...workshop.communications].map(({ channel }) => channel),
  invited: workshop.members.map(({ department }) => department),
}
const ask = (change: Partial<CoverageQuestion>) => coverageOf({ ...question, ...change })
const without = (...gone: readonly string[]) => question.invited.filter((name) => !gone.includes(name))

/** Counted in the case itself, without our channels: [moments of a department's channels, those channels]. */
function counted(department: string) {
  const own = demo.channels.filter(({ defaultOwner }) => defaultOwner === department).map(({ id }) => id)
  const touched = demo.personas.flatMap(({ contactMoments }) =>
    contactMoments.filter(({ channel }) => own.includes(channel)),
  )
  return { moments: touched.length, channels: new Set(touched.map(({ channel }) => channel)).size }
}

describe('coverage of the demo', () => {
  it('is complete: everyone the journey passes through is invited, every channel with data is on a wall', () => {
    expect(coverageOf(question)).toEqual({
      uninvited: [],
      ownerless: [],
      unseen: [],
      isOneDepartment: false,
    })
  })

  it('names each department of which nobody comes, with the moments it is about', () => {
    for (const { id, name } of demo.departments) {
      const { moments, channels } = counted(id)
      const { uninvited } = ask({ invited: without(name.nl) })
      if (moments === 0) expect(uninvited).toEqual([])
      else {
        expect(uninvited.map(({ department }) => department)).toEqual([name.nl])
        expect(uninvited[0]?.moments).toHaveLength(moments)
        expect(uninvited[0]?.channels).toHaveLength(channels)
      }
    }
  })

  it('asks for exactly the departments that the reference results find at the breaks, when nobody is invited', () => {
    const owners = new Set(
      Object.values(demo.expected.personas).flatMap(({ siloBreaks }) =>
        siloBreaks.flatMap(({ owners }) => owners),
      ),
    )
    const names = demo.departments.flatMap(({ id, name }) => (owners.has(id) ? [name.nl] : []))
    const { uninvited } = ask({ invited: [] })
    expect(uninvited.map(({ department }) => department).sort()).toEqual(names.sort())
  })

  it('misses on the wall exactly the channels of the reference hand-offs that are taken off it', () => {
    const handed = new Set(demo.expected.handoffs.flatMap(({ from, to }) => [from, to]))
    const inData = demo.channels.map(({ id }) => id)
    expect(ask({ inData }).unseen).toEqual([])
    for (const { id, name } of demo.channels) {
      expect(handed.has(id)).toBe(true)
      const left = moments.filter(({ channel }) => channel !== id)
      expect(ask({ inData, moments: left }).unseen).toEqual([name.nl])
    }
  })

  it('says of which moment it speaks', () => {
    const { uninvited } = ask({ invited: without('Incasso & betalingen') })
    expect(uninvited[0]).toMatchObject({
      channels: ['Bankafschrift'],
      moments: [{ persona: 'Ilse Vermeulen', number: expect.any(Number), channel: 'bank' }],
    })
  })

  it('puts who has most to do with it first', () => {
    const { uninvited } = ask({ invited: [] })
    const counts = uninvited.map(({ moments }) => moments.length)
    expect(uninvited[0]?.department).toBe('Netwerk & IT')
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })
})

describe('coverage', () => {
  const channels = [
    { id: 'letter', name: 'Brief', owner: 'Financiën ', isExternal: false },
    { id: 'app', name: 'App', owner: '', isExternal: false },
    { id: 'search', name: 'Google', owner: '', isExternal: true },
  ]
  const empty: CoverageQuestion = { channels, moments: [], inData: ['app', ''], invited: [] }

  it('before anyone worked takes every channel as touched, and misses none on the wall', () => {
    expect(coverageOf(empty)).toMatchObject({
      uninvited: [{ department: 'Financiën', channels: ['Brief'], moments: [] }],
      ownerless: ['App'],
      unseen: [],
    })
  })

  it('asks only for what the walls show once there is something on them', () => {
    const shown = { ...empty, moments: [{ persona: 'Sanne', number: 1, channel: 'letter' }] }
    expect(coverageOf(shown)).toMatchObject({ ownerless: [], unseen: ['App'] })
    expect(
      coverageOf({ ...shown, moments: [{ persona: 'Sanne', number: 1, channel: 'gone' }] }),
    ).toMatchObject({ uninvited: [] })
  })

  it('knows a department by its name, however it was written', () => {
    expect(coverageOf({ ...empty, invited: ['  financiën'] }).uninvited).toEqual([])
  })

  it('says when all are of one department', () => {
    expect(coverageOf({ ...empty, invited: ['Marketing', 'marketing', ''] }).isOneDepartment).toBe(true)
    expect(coverageOf({ ...empty, invited: ['Marketing', 'IT'] }).isOneDepartment).toBe(false)
    expect(coverageOf({ ...empty, invited: ['Marketing'] }).isOneDepartment).toBe(false)
  })
})
