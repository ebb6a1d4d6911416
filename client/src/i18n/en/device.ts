import type { device as dutch } from '../nl/device.ts'
import type { Texts } from '../texts.ts'

export const device: Texts<typeof dutch> = {
  title: 'Continue on your phone',
  text: 'Scan the code with your phone. You stay the same person, with two screens.',
  qr: 'QR code to continue on your phone',
  link: 'Link',
  once: 'This code works once, until {{time}}.',
  again: 'Make a new code',
}
