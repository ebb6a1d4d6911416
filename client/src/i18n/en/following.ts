import type { following as dutch } from '../nl/following.ts'
import type { Texts } from '../texts.ts'

export const following: Texts<typeof dutch> = {
  label: 'The presentation',
  leave: 'Look around on my own',
  back: 'Follow the presentation again',
  running: '{{group}} is presenting.',
  typing: '{{group}} is presenting. Finish writing, then follow along.',
  now: 'Follow along now',
}
