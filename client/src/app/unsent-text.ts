import type { UnsentWork } from '../state/session.ts'

/** The words of work that stayed behind on this device, one thing a line; scores alone have none. */
export function unsentText(work: readonly Pick<UnsentWork, 'records'>[]): string {
  return work
    .flatMap(({ records }) => records)
    .flatMap((record) => {
      if (record.table === 'scores' || record.after.removed !== undefined) return []
      return [record.table === 'moments' ? record.after.name : record.after.text]
    })
    .filter((text) => text.trim() !== '')
    .join('\n')
}
