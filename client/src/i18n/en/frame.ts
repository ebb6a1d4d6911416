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
}
