import { SETTINGS_ID, type Settings } from '@brownpaper/shared/workshop/workshop'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { TEXT_LIMITS } from './limits.ts'
import { type SettingName, setSetting } from './workshop-actions.ts'

export type SettingsField = {
  readonly stored: string
  readonly limit: number
  readonly onStore: (text: string) => undefined
}

/** What is told once of a workshop, each text as a field needs it. */
export function useSettingsField(): {
  readonly settings: Settings | undefined
  readonly set: (name: SettingName, value: string) => void
  readonly field: (name: SettingName, limit?: number) => SettingsField
} {
  const { workshop } = useSession()
  const settings = useRecord(workshop.tables.settings, SETTINGS_ID)
  const set = (name: SettingName, value: string) => setSetting(workshop, name, value)
  return {
    settings,
    set,
    field: (name, limit = TEXT_LIMITS.line) => ({
      stored: settings?.[name] ?? '',
      limit,
      onStore: (text) => {
        set(name, text)
        return undefined
      },
    }),
  }
}
