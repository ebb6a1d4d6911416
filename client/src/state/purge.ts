import { createId } from '@brownpaper/shared/base/ids'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { MeView } from '@brownpaper/shared/protocol/http'
import type { LocalStore } from '../platform/storage.ts'
import type { Clock } from '../sync/clock.ts'
import { KeptStores } from '../sync/kept-stores.ts'
import { type KeptTexts, openKeptTexts } from '../sync/kept-texts.ts'
import { LastWords } from '../sync/last-words.ts'
import { clearLocalCopy, deleteLocalCopy } from '../sync/local-copy.ts'
import { laneOfStore, readStoreName, unsavedWorkIn } from '../sync/rescue.ts'
import { type PutBy, putByForTray, readPutBy } from '../sync/tray-outbox.ts'
import { asLate } from './lanes.ts'
import { forgetMe, ownerOf } from './me.ts'
import type { UnsentWork } from './session.ts'

export type PurgeDeps = {
  readonly clock: Clock
  readonly texts: LocalStore
  readonly randomBytes: (length: number) => Uint8Array
}

/** After these nothing of the workshop stays on this device but the work that was not handed in. */
const REVOKED: ReadonlySet<string> = new Set<CloseName>([
  'not-signed-in',
  'link-reset',
  'link-expired',
  'removed-from-workshop',
  'workshop-closed',
  'workshop-erased',
  'no-such-workshop',
])

export const isRevocation = (code: string): boolean => REVOKED.has(code)

/** Deletes copies that nobody used for a month; work in them that was never sent is put by for the tray. */
export async function purgeUnused(deps: PurgeDeps): Promise<void> {
  const purge = await openPurge(deps)
  for (const name of purge.stores.unused()) {
    await takeWork(name, purge)
    await deleteLocalCopy(name)
    purge.lastWords.forget(`${name}/`)
    purge.stores.forget(name)
  }
}

/**
 * Empties every copy kept for somebody who may no longer have them and forgets who they were. Unsent work is put by for
 * the tray; the answer is all that waits for it.
 */
export async function leaveNothing(me: MeView, deps: PurgeDeps): Promise<readonly UnsentWork[]> {
  forgetMe(deps.texts, me.workshopId)
  const purge = await openPurge(deps)
  for (const name of purge.stores.under(`${ownerOf(me)}/`)) {
    await takeWork(name, purge)
    await clearLocalCopy(name)
    purge.lastWords.forget(`${name}/`)
    // The empty shell goes with the others that nobody uses.
    purge.stores.emptied(name)
  }
  return await readPutBy(purge.kept, me.workshopId)
}

type Purge = {
  readonly stores: KeptStores
  readonly lastWords: LastWords
  readonly kept: KeptTexts
  readonly clock: Clock
  readonly putBy: Omit<PutBy, 'workshopId'>
}

async function openPurge({ clock, texts, randomBytes }: PurgeDeps): Promise<Purge> {
  const kept = await openKeptTexts(texts)
  const stores = new KeptStores(texts, clock.now)
  const lastWords = new LastWords(texts)
  return {
    stores,
    lastWords,
    kept,
    clock,
    putBy: { kept, now: clock.now, newId: () => createId(randomBytes) },
  }
}

async function takeWork(name: string, { lastWords, clock, putBy }: Purge): Promise<void> {
  const workshopId = readStoreName(name)?.workshopId
  const laneId = laneOfStore(name)
  if (workshopId === undefined || laneId === undefined) return
  // Whatever was noted about it: a tab that was killed had no time to note anything.
  const records = await unsavedWorkIn(name, clock, lastWords)
  if (records.length > 0) await putByForTray({ ...putBy, workshopId }, laneId, asLate(records)).kept
}
