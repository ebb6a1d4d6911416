import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useMemo } from 'react'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'

/** The departments that take part, as they were written down. */
export function useDepartments(): readonly string[] {
  const text = useRecord(useSession().workshop.tables.settings, SETTINGS_ID)?.departments ?? ''
  return useMemo(
    () =>
      text
        .split('\n')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    [text],
  )
}
