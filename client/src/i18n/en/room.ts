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
  seatsNone: 'Choose your group on your phone.',
  waitingForPlace: 'Will get a place soon',
  nobodyYet: 'Nobody yet',
  more: 'and {{count}} more',
  goal: 'Why we’re doing this',
  noGoal: 'The goal follows in a moment.',
  scopeIn: 'What it is about',
  scopeOut: 'What it is not about',
  backAt: 'Back at {{time}}',
  timeUp: 'Time is up',
  paused: 'paused',
  wall: 'The wall',
  thanks: 'Thank you all',
  thanksFor: 'Why we did this',
  top: 'Top three',
  royal: 'Royal',
  offline: 'No connection for a moment. The screen catches up by itself.',
}
