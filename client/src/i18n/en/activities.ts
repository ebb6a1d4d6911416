import type { activities as nl } from '../nl/activities.ts'
import type { Texts } from '../texts.ts'

export const activities: Texts<typeof nl> = {
  arrive: { name: 'Arrival', instruction: 'Come in and see who is in your group' },
  open: { name: 'Opening', instruction: 'Together: why we do this, and what we do today' },
  persona: { name: 'Step into the persona', instruction: 'Read about {{name}} and speak as “I”' },
  experience: {
    name: 'Try it yourself',
    instruction: 'Do what {{name}} does: google, click, call, chat. Take photos',
  },
  write: { name: 'Write alone first', instruction: 'Write down step by step what {{name}} does' },
  build: {
    name: 'Build the journey',
    instruction: 'What does {{name}} go through? Put it up moment by moment',
  },
  score: {
    name: 'Score alone first',
    instruction: 'How does each moment feel to {{name}}? Choose for yourself',
  },
  discuss: {
    name: 'Discuss the differences',
    instruction: 'Where did you feel it differently? Talk about it',
  },
  break: { name: 'Break', instruction: 'Get something to drink and stretch your legs' },
  pains: { name: 'Pain points', instruction: 'What went wrong where the line drops below zero?' },
  'ideas-alone': {
    name: 'Think alone first',
    instruction: 'Think of what would make it better',
  },
  ideas: { name: 'Ideas', instruction: 'Share your ideas and build on each other’s' },
  top: { name: 'Top three', instruction: 'Choose the three best ideas together' },
  royal: { name: 'Royal moments', instruction: 'Where do you truly delight {{name}}? And how does it end?' },
  present: { name: 'Presenting', instruction: 'Each group tells the story of its journey' },
  patterns: { name: 'Patterns', instruction: 'What do you see for every persona?' },
  'next-steps': { name: 'Agreements', instruction: 'Who does what, and when?' },
  'check-out': { name: 'Closing round', instruction: 'A photo, a word, a score' },
  free: { name: 'Own step', instruction: 'Listen to your companion' },
  between: { write: 'Write alone for a moment', round: 'Round', break: 'Break' },
  inTurn: 'Take turns, the others listen',
  /** Where only the kind of a step is known. */
  kinds: {
    lobby: 'Arrival',
    opening: 'Opening',
    groups: 'In groups',
    plenary: 'Plenary',
    closing: 'Closing',
  },
}
