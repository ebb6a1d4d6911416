import type { frame as nl } from '../nl/frame.ts'
import type { Texts } from '../texts.ts'

export const frame: Texts<typeof nl> = {
  waitingTitle: 'There is no connection yet',
  waitingText: '{{why}} We keep trying.',
  outsideTitle: 'You are not in this workshop yet',
  endedTitle: 'You are no longer in this workshop',
  toJoin: 'Enter a code',
  unsentTitle: 'This is what you had written',
  unsentText: 'It did not reach the brown paper, but is still on this device. Copy it if you need it.',
  copyUnsent: 'Copy the text',
  seatTitle: 'Welcome, {{name}}',
  seatText: 'Choose the group you belong to, or wait until the facilitator gives you a place.',
  seatWait: 'The facilitator will give you a place in a moment.',
  pace: {
    thinned: 'Cursors follow a little later',
    help: 'A lot is going on at once, so you see others move less often for now. Writing and saving go on as ever.',
  },
  saved: {
    saving: 'Saving',
    saved: 'All saved',
    offline: 'Offline',
    offlineChanges_one: 'Offline, {{count}} change on this device',
    offlineChanges_other: 'Offline, {{count}} changes on this device',
    offlineHelp: 'Just go on working. Once there is a connection again, everything comes together.',
    error: 'Not saved yet',
  },
}
