import type { empty as dutch } from '../nl/empty.ts'
import type { Texts } from '../texts.ts'

export const empty: Texts<typeof dutch> = {
  title: 'Where does it begin for {{name}}?',
  text: 'Think of the first moment {{name}} comes across you. Give it a name, and the notes will follow.',
  label: 'First moment',
  placeholder: 'For example: the bill arrives',
  phase: 'In which phase?',
  typeIn: 'Worked on paper? Type it in',
  add: 'Begin here',
  soonTitle: 'The journey of {{name}} begins here soon',
  soonText: 'As soon as the groups start, you think of the first moment of that journey together.',
  aloneText: 'Everyone works on their own first. What comes of it lies here once the group turns it over.',
  bareTitle: 'Nothing has been written here yet',
  noPhases: 'There are no phases yet. Ask the facilitator to set them up.',
}
