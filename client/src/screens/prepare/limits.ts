import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { PERSONA_LIMITS } from '@brownpaper/shared/workshop/recast'

/** Most characters of the texts one prepares. */
export const TEXT_LIMITS = {
  title: LIMITS.title,
  groupName: LIMITS.groupName,
  place: LIMITS.place,
  goal: 600,
  long: 1000,
  iQuestion: PERSONA_LIMITS.iQuestion,
  warmUps: 1500,
  line: 120,
  name: PERSONA_LIMITS.name,
  age: PERSONA_LIMITS.age,
  department: LIMITS.department,
  letter: 4000,
  link: 1000,
} as const
