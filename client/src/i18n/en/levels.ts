import type { levels as dutch } from '../nl/levels.ts'
import type { Texts } from '../texts.ts'

export const levels: Texts<typeof dutch> = {
  notYours: 'This is somebody else’s. For now everyone changes only what they wrote.',
  notesOnly: 'For now you work with sticky notes only.',
  own: 'For now everyone changes only what they wrote. Adding notes works as always.',
  notes: 'For now you work with sticky notes only.',
  both: 'For now you work with sticky notes only, and everyone changes only what they wrote.',
  throughLock: 'This brown paper is locked. You can still write.',
  throughOwn: 'In this group everyone changes only their own work for now. You can change everything.',
  throughNotes: 'This group works with sticky notes only for now. You can use everything.',
  throughBoth: 'This group works with sticky notes only, each with their own. You can change everything.',
}
