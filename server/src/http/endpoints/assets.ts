import { createHash } from 'node:crypto'
import { may } from '@brownpaper/shared/access/access'
import { sniffImage } from '@brownpaper/shared/picture/image-check'
import { canBeShown } from '@brownpaper/shared/picture/picture-limits'
import { assetView } from '@brownpaper/shared/protocol/http'
import { alreadySo, refuse, write } from '../../access/decision.ts'
import { put } from '../../access/state.ts'
import { hasRoom, IMAGE_LIMITS } from '../../assets/image-limits.ts'
import { stripMetadata } from '../../assets/strip-metadata.ts'
import { type Caller, mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal, HttpError } from '../errors.ts'

const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

export const putAssetEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/assets',
  summary:
    'Keeps an image for a lane or a persona, under the SHA-256 of its bytes without what a camera wrote beside it; for who may write a lane now, and facilitators.',
  raw: { type: 'image/*', maxBytes: IMAGE_LIMITS.bytes, tooLarge: 'image-too-large' },
  limits: ['upload'],
  status: 201,
  answer: assetView,
  errors: ['image-too-large', 'image-too-many-pixels', 'not-an-image', 'images-full'],
  async handle(call) {
    const caller = await mustCaller(call)
    if (!mayAddImages(caller)) throw new HttpError('no-permission')
    const { type, bytes } = mustImage(call.req.body)
    const assetId = createHash('sha256').update(bytes).digest('hex')
    const { registry, storage } = call.services
    const outcome = await registry.change(caller.workshopId, (state) => {
      if (state.rows.asset.has(assetId)) return alreadySo
      const others = [...state.rows.asset.values()].map(({ data }) => data)
      if (!hasRoom(others, bytes.length, IMAGE_LIMITS)) return refuse('too-many')
      return write(put(state, 'asset', assetId, { type, sizeBytes: bytes.length }))
    })
    if (!outcome.ok)
      throw outcome.code === 'too-many' ? new HttpError('images-full') : fromRefusal(outcome.code)
    // After the row that says so: the same image may be another workshop's, which is erased right now. Also where the
    // row was there: whoever wrote it may have got no further.
    await storage.putAsset(assetId, { type, bytes })
    return { assetId }
  },
})

/** Pictures lie on lanes: who may write their own now may add them. */
function mayAddImages({ actor, policy }: Caller): boolean {
  if (actor.role === 'facilitator') return true
  return actor.lane !== undefined && may(actor, 'write', { kind: 'lane', lane: actor.lane }, policy)
}

/** An image by its own bytes, whatever it was sent as, and only the picture of it. */
function mustImage(body: unknown) {
  const facts = body instanceof Uint8Array ? sniffImage(body) : undefined
  if (facts === undefined || !(body instanceof Uint8Array)) throw new HttpError('not-an-image')
  if (!canBeShown(facts, IMAGE_LIMITS)) throw new HttpError('image-too-many-pixels')
  const bytes = stripMetadata(body, facts.type)
  if (bytes === undefined) throw new HttpError('not-an-image')
  return { type: facts.type, bytes }
}

export const getAssetEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/assets/:assetId',
  summary: 'An image of this workshop. It never changes.',
  status: 200,
  files: IMAGE_TYPES,
  errors: ['not-found'],
  async handle(call) {
    const { state } = await mustCaller(call)
    const assetId = call.param('assetId')
    const asset = state.rows.asset.has(assetId) ? await call.services.storage.getAsset(assetId) : undefined
    if (asset === undefined) throw new HttpError('not-found')
    // Whatever somebody managed to upload, opened by itself it can do nothing.
    call.res
      .set('Content-Type', asset.type)
      .set('Content-Security-Policy', "default-src 'none'; sandbox")
      .set('Cache-Control', 'private, max-age=31536000, immutable')
      .send(Buffer.from(asset.bytes))
  },
})
