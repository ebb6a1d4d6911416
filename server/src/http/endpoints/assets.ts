import { createHash } from 'node:crypto'
import { assetView } from '@brownpaper/shared/protocol/http'
import { alreadySo, refuse, write } from '../../access/decision.ts'
import { put } from '../../access/state.ts'
import { sniffImage } from '../../assets/image-check.ts'
import { mustCaller, mustFacilitator } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal, HttpError } from '../errors.ts'

const MAX_IMAGE_BYTES = 8 * 1024 * 1024
const MAX_IMAGES = 500
const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

export const putAssetEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/assets',
  summary: 'Keeps an image, such as the face of a persona, under the SHA-256 of its bytes; for facilitators.',
  raw: { type: 'image/*', maxBytes: MAX_IMAGE_BYTES, tooLarge: 'image-too-large' },
  limits: ['upload'],
  status: 201,
  answer: assetView,
  errors: ['image-too-large', 'not-an-image', 'too-many'],
  async handle(call) {
    const { workshopId } = await mustFacilitator(call)
    const bytes: unknown = call.req.body
    const image = bytes instanceof Uint8Array ? sniffImage(bytes) : undefined
    if (image === undefined || !(bytes instanceof Uint8Array)) throw new HttpError('not-an-image')
    const assetId = createHash('sha256').update(bytes).digest('hex')
    const { registry, storage } = call.services
    await storage.putAsset(assetId, { type: image.type, bytes })
    const outcome = await registry.change(workshopId, (state) => {
      if (state.rows.asset.has(assetId)) return alreadySo
      if (state.rows.asset.size >= MAX_IMAGES) return refuse('too-many')
      return write(put(state, 'asset', assetId, { type: image.type }))
    })
    if (!outcome.ok) throw fromRefusal(outcome.code)
    return { assetId }
  },
})

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
