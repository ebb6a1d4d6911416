import type { balance as nl } from '../nl/balance.ts'
import type { Texts } from '../texts.ts'

export const balance: Texts<typeof nl> = {
  title: 'Does everyone get a turn?',
  intro: 'The cockpit then says for each group whether everyone joins in. No figure, no names, no ranking.',
  switch: 'Say it for each group',
  on: 'On. Everyone in the workshop has been told.',
  off: 'Off, for this workshop.',
  why: 'It is off because it says something about how people take part. Often the works council must agree to that first.',
  told: 'When you switch it on, everyone is told at once: who is already in reads one line, others read it when they join. It is worked out on this screen only, from the notes you see anyway, and is kept nowhere.',
  silent:
    'Nothing is said while everyone writes alone, for a group of fewer than three, or where a group mostly writes on a shared screen.',
}
