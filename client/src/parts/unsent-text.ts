import type { UnsentWork } from '../state/session.ts'

/** The words of work that stayed behind on this device, one thing a line; scores alone have none. */
export function unsentText(work: readonly Pick<UnsentWork, 'records'>[]): string {
  return work
    .flatMap(({ records }) => records)
    .flatMap(({ after }) => {
      if (after.removed !== undefined) return []
      if ('name' in after) return [after.name]
      return 'text' in after ? [after.text] : []
    })
    .filter((text) => text.trim() !== '')
    .join('\n')
}
