import { seededRandom } from '../../shared/src/base/seeded-random.ts'
import { Contract } from '../support/contract.ts'
import { until } from '../support/until.ts'
import { Browser, type Joined, type Site } from '../sync/browser.ts'
import { Attacker } from './attacker.ts'
import { captureSession } from './capture.ts'

export type FuzzOptions = {
  readonly site: Site
  readonly seed: string
  readonly frames: number
  /** It ends after so long, however many frames that were; absent: after all of them. */
  readonly seconds?: number | undefined
  /** Messages a second of all attackers together; absent: as fast as it goes. */
  readonly perSecond?: number | undefined
  /** Called after each hundredth part. */
  readonly progress?: (share: number) => Promise<void> | void
}

export type FuzzResult = {
  readonly frames: number
  readonly requests: number
  /** Close codes the attackers heard, and how often. */
  readonly closes: ReadonlyMap<number, number>
  /** Statuses of 500 and more, and requests without an answer. */
  readonly badAnswers: number
}

const ATTACKERS = 8
/** Of all messages, so many are followed by an HTTP request. */
const REQUESTS = 0.01

/**
 * Attacks one workshop with frames made of what a real session said. At the end that workshop's own people must still
 * be able to work. Throws when they are not.
 */
export async function fuzz({
  site,
  seed,
  frames,
  seconds,
  perSecond,
  progress,
}: FuzzOptions): Promise<FuzzResult> {
  const contract = new Contract(site)
  const made = await contract.post('/api/workshops', { title: 'Fuzz', language: 'en', template: 'blank' })
  const { workshopId, token } = made as unknown as Joined
  const path = `/api/workshops/${workshopId}`
  await contract.put(`${path}/step`, { kind: 'groups' }, token)
  const view = await contract.get(path, token)
  const [group, other] = view.groups as { id: string; laneId: string }[]
  if (group === undefined || other === undefined) throw new Error('A workshop has two groups')
  const join = (groupId: string, name: string) =>
    contract.post('/api/join', { code: made.joinCode, name, groupId }) as Promise<unknown> as Promise<Joined>
  const corpus = await captureSession(site, await join(group.id, 'Captured'), group.laneId)

  const attackers: Attacker[] = []
  for (let number = 0; number < ATTACKERS; number++) {
    const joined = await join(group.id, `Attacker ${number}`)
    const random = seededRandom(`${seed}/${number}`)
    const rooms = [`lane/${group.laneId}`, 'workshop', 'live', `lane/${other.laneId}`]
    attackers.push(new Attacker({ url: site.url, workshopId, token: joined.token, rooms, corpus, random }))
  }
  const bystander = new Browser(site, await join(other.id, 'Bystander')).open()
  await bystander.lane(other.laneId)

  const random = seededRandom(`${seed}/requests`)
  const statuses: Promise<number>[] = []
  const began = performance.now()
  const part = Math.max(1, Math.floor(frames / 100))
  let sent = 0
  let reported = 0
  const isOver = () => sent >= frames || (seconds !== undefined && performance.now() - began > seconds * 1000)
  for (let turn = 0; !isOver(); turn++) {
    const attacker = attackers[turn % ATTACKERS] as Attacker
    if (attacker.attack()) {
      sent++
      if (random() < REQUESTS) statuses.push(attacker.ask())
    }
    const isAhead = perSecond !== undefined && sent > ((performance.now() - began) / 1000) * perSecond
    if (isAhead || turn % 50 === 0) await new Promise((resolve) => setTimeout(resolve, isAhead ? 5 : 0))
    if (sent >= reported + part) {
      reported = sent
      await progress?.(sent / frames)
    }
  }
  const answers = await Promise.all(statuses)
  for (const attacker of attackers) attacker.leave()
  await stillWorks(bystander, other.laneId)
  const closes = new Map<number, number>()
  for (const attacker of attackers) {
    for (const [code, count] of attacker.closes) closes.set(code, (closes.get(code) ?? 0) + count)
  }
  const badAnswers = answers.filter((status) => status === 0 || status >= 500).length
  return { frames: sent, requests: answers.length, closes, badAnswers }
}

/** Somebody of the other group, whose lane was attacked too, writes and is told that it is saved. */
async function stillWorks(tab: ReturnType<Browser['open']>, laneId: string): Promise<void> {
  tab.notes(laneId).create('after', { author: 'm', text: 'we are still here' })
  const isSaved = () => tab.session.saved().kind === 'saved' && tab.notes(laneId).get('after') !== undefined
  await until(
    isSaved,
    () => `the others of the attacked workshop still work: ${JSON.stringify(tab.session.saved())}`,
  )
  tab.close()
}
