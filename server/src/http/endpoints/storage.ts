import { storageView } from '@brownpaper/shared/protocol/versions'
import { mustFacilitator } from '../caller.ts'
import { endpoint } from '../endpoint.ts'

export const storageEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/storage',
  summary: 'What the workshop takes on the disk; for facilitators.',
  status: 200,
  answer: storageView,
  async handle(call) {
    const { workshopId, state } = await mustFacilitator(call)
    const { storage } = call.services
    const [rooms, versions] = await Promise.all([
      storage.listRooms(workshopId),
      storage.listVersions(workshopId),
    ])
    return {
      documents: sizeOf(rooms.map(({ sizeBytes }) => sizeBytes)),
      versions: sizeOf(versions.map(({ storedBytes }) => storedBytes)),
      images: sizeOf([...state.rows.asset.values()].map(({ data }) => data.sizeBytes ?? 0)),
    }
  },
})

function sizeOf(bytes: readonly number[]) {
  return { count: bytes.length, sizeBytes: bytes.reduce((sum, one) => sum + one, 0) }
}
