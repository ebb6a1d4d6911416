import { download } from '../platform/download.ts'

/** Saves everything the workshop knows of one person, for that person or a facilitator. */
export function downloadPerson(workshopId: string, memberId: string): void {
  download(`/api/workshops/${workshopId}/members/${memberId}/export`)
}
