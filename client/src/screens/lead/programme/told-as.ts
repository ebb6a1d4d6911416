import type { Activity } from '@brownpaper/shared/programme/activities'

const TOLD = ['write', 'build', 'score', 'pains', 'ideas', 'top', 'royal', 'present'] as const

/** By which words it is told what an activity brings, and the short way to it. */
export const toldAs = (activity: Activity) => TOLD.find((one) => one === activity) ?? 'other'
