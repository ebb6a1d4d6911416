import { byOrder } from '@brownpaper/shared/base/order'
import { goalLine } from '@brownpaper/shared/workshop/goal-line'
import { SETTINGS_ID, type Settings } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll, useRecord } from '../../state/use-table.ts'

type Told = Exclude<keyof Settings, 'id' | 'removed'>

/** What was prepared, as the sheets tell it: trimmed, goals in one line each. */
export function usePrepared(): {
  /** '' for what was not told. */
  readonly told: (name: Told) => string
  readonly goals: readonly string[]
} {
  const { language } = useTranslation()
  const { tables } = useSession().workshop
  const settings = useRecord(tables.settings, SETTINGS_ID)
  const goals = useAll(tables.goals, byOrder)
  return {
    told: (name) => settings?.[name].trim() ?? '',
    goals: goals.map((goal) => goalLine(goal, language === 'en' ? 'en' : 'nl')).filter((line) => line !== ''),
  }
}
