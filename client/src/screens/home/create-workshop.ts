import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import type { Language } from '../../i18n/pick-language.ts'
import { type ApiResult, callApi } from '../../platform/api.ts'

export type NewWorkshop = {
  readonly title: string
  readonly language: Language
  readonly template: 'blank' | 'demo'
}

/** Makes a workshop; this browser becomes its facilitator. The contract is loaded only now: looking around needs none. */
export async function createWorkshop(workshop: NewWorkshop): Promise<ApiResult<CreatedWorkshop>> {
  try {
    const [{ readerOf }, { createdWorkshop }] = await Promise.all([
      import('../../platform/schema.ts'),
      import('@brownpaper/shared/protocol/http'),
    ])
    return await callApi('/api/workshops', {
      method: 'POST',
      body: workshop,
      read: readerOf(createdWorkshop),
    })
  } catch {
    // the contract's own file could not be fetched
    return { ok: false, code: 'server-away', status: 0 }
  }
}
