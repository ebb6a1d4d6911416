import { type Joined, type JoinPreview, join, joined, joinPreview } from '@brownpaper/shared/protocol/http'
import type { z } from 'zod'
import { type ApiResult, callApi } from '../../platform/api.ts'
import { readerOf } from '../../platform/schema.ts'

export type JoinRequest = z.infer<typeof join>

/** What a code opens, before one says who one is. */
export async function previewJoin(code: string): Promise<ApiResult<JoinPreview>> {
  // a pasted page of text is no code: do not even send it
  if (!join.shape.code.safeParse(code).success) return { ok: false, code: 'no-such-link', status: 0 }
  return callApi('/api/join/preview', { method: 'POST', body: { code }, read: readerOf(joinPreview) })
}

/** Goes in; the server remembers this browser by a cookie. */
export function enter(request: JoinRequest): Promise<ApiResult<Joined>> {
  return callApi('/api/join', { method: 'POST', body: request, read: readerOf(joined) })
}
