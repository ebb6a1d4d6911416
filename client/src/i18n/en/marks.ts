import type { marks as nl } from '../nl/marks.ts'
import type { Texts } from '../texts.ts'

export const marks: Texts<typeof nl> = {
  fixed: 'Fixed on the spot',
  fixedUndo: 'Not fixed after all',
  fixedBy: 'Fixed on the spot by {{by}}',
  fixedAt: '{{what}}, {{when}}',
  who: 'Who fixed it?',
  whoHint: 'A name or a department will do. We keep the time ourselves.',
  whoPlaceholder: 'Noor from customer care',
  shock: 'I am ashamed of this',
  fixedTitle: 'Fixed on the spot',
  fixedAlso_one: 'One more thing fixed on the spot',
  fixedAlso_other: 'More that was fixed on the spot',
  shockTitle: 'What we are ashamed of',
}
