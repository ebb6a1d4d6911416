import { saveFile } from '../platform/save-file.ts'

/** Saves everything the workshop knows of one person, for that person or a facilitator. */
export function downloadPerson(workshopId: string, memberId: string): void {
  saveFile(`/api/workshops/${workshopId}/members/${memberId}/export`)
}
