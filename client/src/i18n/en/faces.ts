import type { faces as dutch } from '../nl/faces.ts'
import type { Texts } from '../texts.ts'

export const faces: Texts<typeof dutch> = {
  'face-01': 'woman with long brown hair',
  'face-02': 'man with dark hair and a beard',
  'face-03': 'woman with a blond bob',
  'face-04': 'older man with glasses',
  'face-05': 'woman with a headscarf',
  'face-06': 'man with red hair',
  'face-07': 'older woman with grey hair',
  'face-08': 'woman with big curls',
  'face-09': 'man with a cap',
  'face-10': 'woman with black hair and a fringe',
  'face-11': 'man with dreadlocks',
  'face-12': 'man with a grey moustache',
}
