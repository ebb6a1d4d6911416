import { may, mayLookBack, mayRestore } from '@brownpaper/shared/access/access'
import { parseRoom } from '@brownpaper/shared/access/room'
import {
  restored,
  restoreVersion,
  takeVersion,
  type VersionView,
  versionsView,
  versionView,
} from '@brownpaper/shared/protocol/versions'
import { hasVersions } from '../../versions/room-documents.ts'
import type { KnownVersion } from '../../versions/versions.ts'
import { type Caller, mustCaller } from '../caller.ts'
import { type Call, endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'

export const versionsEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/versions',
  summary: 'Versions of the rooms the caller may look back in, the newest first.',
  status: 200,
  answer: versionsView,
  async handle(call) {
    const caller = await mustCaller(call)
    const versions = await call.services.versions.list(caller.workshopId)
    return { versions: versions.filter(({ room }) => isAllowed(caller, room, mayLookBack)).map(viewOf) }
  },
})

export const takeVersionEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/versions',
  summary: 'Keeps a version of a room as it is now; for who may write it.',
  body: takeVersion,
  limits: ['version'],
  status: 201,
  answer: versionView,
  errors: ['not-found'],
  async handle(call) {
    const caller = await mustCaller(call)
    const { room, name } = call.body
    if (!hasVersions(room) || !isRoom(call, caller, room)) throw new HttpError('not-found')
    if (!isAllowed(caller, room, mayWrite)) throw new HttpError('no-permission')
    const about = { why: 'hand', name: name || undefined, memberId: caller.actor.member } as const
    return viewOf(await call.services.versions.take({ workshopId: caller.workshopId, room }, about))
  },
})

export const readVersionEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/versions/:versionId',
  summary:
    'A version of a room as one Yjs update. It never changes, unless words are erased from it for good.',
  status: 200,
  files: ['application/octet-stream'],
  errors: ['not-found'],
  async handle(call) {
    const { version, key } = await mustVersion(call)
    const packed = await call.services.versions.readPacked(key, version.id)
    if (packed === undefined) throw new HttpError('not-found')
    // Sent as it lies on the disk; whoever reads this reads gzip.
    call.res
      .set('Content-Type', 'application/octet-stream')
      .set('Content-Encoding', 'gzip')
      .send(Buffer.from(packed))
  },
})

export const restoreVersionEndpoint = endpoint({
  method: 'post',
  path: '/api/workshops/:id/versions/:versionId/restore',
  summary:
    'Makes a room show again what this version showed, as a new edit; what it shows now becomes a version first. For who may change all of it.',
  body: restoreVersion,
  limits: ['version'],
  status: 200,
  answer: restored,
  errors: ['not-found'],
  async handle(call) {
    const { caller, version } = await mustVersion(call)
    if (!isAllowed(caller, version.room, mayRestore)) throw new HttpError('no-permission')
    const how = { memberId: caller.actor.member, undoes: call.body.undoes }
    const result = await call.services.versions.restore(version, caller.workshopId, how)
    if (result === undefined) throw new HttpError('not-found')
    return result
  },
})

/** A version the caller may look at; of others nothing is told, not even that they are there. */
async function mustVersion(call: Call<unknown>) {
  const caller = await mustCaller(call)
  const { workshopId } = caller
  const version = await call.services.versions.find(workshopId, call.param('versionId'))
  if (version === undefined || !isAllowed(caller, version.room, mayLookBack)) throw new HttpError('not-found')
  return { caller, version, key: { workshopId, room: version.room } }
}

/** Whether rights allow it to the caller in a room; in what is no room nothing is allowed. */
function isAllowed({ actor, policy }: Caller, room: string, right: typeof mayLookBack): boolean {
  const address = parseRoom(room)
  return address !== undefined && right(actor, address, policy)
}

const mayWrite: typeof mayLookBack = (actor, room, policy) => may(actor, 'write', room, policy)

function isRoom({ services }: Call<unknown>, { workshopId }: Caller, room: string): boolean {
  const address = parseRoom(room)
  return address !== undefined && services.registry.hasRoom(workshopId, address)
}

function viewOf({ id, room, at, storedBytes, about }: KnownVersion): VersionView {
  return { id, room, at, sizeBytes: storedBytes, ...about }
}
