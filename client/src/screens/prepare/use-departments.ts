import { plainWord } from '@brownpaper/shared/staff/composing'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useMemo } from 'react'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { useInvited } from './use-invited.ts'

/** The departments that take part, as they were written down, and those of who is invited. */
export function useDepartments(): readonly string[] {
  const text = useRecord(useSession().workshop.tables.settings, SETTINGS_ID)?.departments ?? ''
  const { departments } = useInvited()
  return useMemo(() => {
    const written = text
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const known = new Set(written.map(plainWord))
    return [...written, ...departments.filter((name) => !known.has(plainWord(name)))]
  }, [text, departments])
}
