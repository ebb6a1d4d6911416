import type { room as nl } from '../nl/room.ts'
import type { Texts } from '../texts.ts'

export const room: Texts<typeof nl> = {
  next: { title: 'What comes next' },
  fullscreen: 'Full screen',
  fullscreenLeave: 'Leave full screen',
  dark: 'Dark room',
  light: 'Light room',
  join: {
    scan: 'Scan the code',
    type: 'or go to {{place}} and type',
    closed: 'This workshop is closed.',
  },
  seats: 'Who sits where',
  seatsNone: 'Choose on your phone which group you sit with.',
  waitingForPlace: 'Gets a place soon',
  nobodyYet: 'Nobody yet',
  more: 'and {{count}} more',
  goal: 'What we do it for',
  noGoal: 'The goal follows in a moment.',
  scopeIn: 'What it is about',
  scopeOut: 'What it is not about',
  backAt: 'Back at {{time}}',
  timeUp: 'Time is up',
  paused: 'paused',
  wall: 'The wall',
  thanks: 'Thank you all',
  thanksFor: 'What we did it for',
  top: 'Top three',
  royal: 'Royal',
  offline: 'No connection for a moment. The screen catches up by itself.',
}
