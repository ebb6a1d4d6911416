import { createSwitch } from '../../../platform/switch-setting.ts'

/** Whether a screen reader hears what others change. */
export const newsSetting = createSwitch('lane.news', () => true)
