import { LIMITS } from '@brownpaper/shared/protocol/limits'

/** Most characters of the texts one prepares. */
export const TEXT_LIMITS = {
  title: LIMITS.title,
  groupName: LIMITS.groupName,
  place: LIMITS.place,
  goal: 600,
  long: 1000,
  iQuestion: 200,
  warmUps: 1500,
  line: 120,
  name: 60,
  age: 20,
  department: LIMITS.department,
  letter: 4000,
  link: 1000,
} as const
