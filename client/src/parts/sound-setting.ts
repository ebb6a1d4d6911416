import { createSwitch } from '../platform/switch-setting.ts'

/** A hall full of phones that all ring helps nobody: theirs begin silent, tables and screens do not. */
const hasRoomToSound = () => !window.matchMedia('(pointer: coarse)').matches

/** Whether this device sounds when the time is up. */
export const soundSetting = createSwitch('sound', hasRoomToSound)
