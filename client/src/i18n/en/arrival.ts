import type { arrival as dutch } from '../nl/arrival.ts'
import type { Texts } from '../texts.ts'

export const arrival: Texts<typeof dutch> = {
  title: 'Where are we?',
  intro: 'Good to have you here. This is what happened so far.',
  read: 'I am up to date',
  now: 'Now: {{step}}.',
  left_one: '{{count}} minute left.',
  left_other: '{{count}} minutes left.',
  goal: 'What it is about',
  done: 'Done already',
  persona: 'You are stepping into the shoes of',
  paper: 'On your brown paper',
  nothing: 'Nothing is there yet. You’re in time.',
  moments_one: '{{count}} moment.',
  moments_other: '{{count}} moments.',
  journey: 'From {{from}} to {{to}}.',
  pains_one: '{{count}} pain point.',
  pains_other: '{{count}} pain points.',
  ideas_one: '{{count}} idea.',
  ideas_other: '{{count}} ideas.',
  lowest: 'The hardest is {{moment}}.',
  top: 'Top three',
  others: 'The other groups',
  groups: 'The groups',
  alone:
    'Everyone is writing alone for a moment. Catch up meanwhile: you’ll join in as soon as they’re done.',
  write: 'I’ll write too',
}
