import type { Command } from '@brownpaper/shared/protocol/commands'
import { useState } from 'react'
import { errorText } from '../i18n/error-text.ts'
import { useSession } from '../state/use-session.ts'
import { showToast } from '../ui/toast.tsx'

export type GiveOptions = {
  /** Said when it worked. */
  readonly done?: string
  /** Told instead of the general words; returns whether it took care of this code. */
  readonly onRefused?: (code: string) => boolean
}

/** Gives commands one at a time and says in words when one does not work. */
export function useCommand() {
  const session = useSession()
  const [busy, setBusy] = useState(false)

  /** Whether it worked. */
  const give = async (command: Command, { done, onRefused }: GiveOptions = {}): Promise<boolean> => {
    setBusy(true)
    const answer = await session.command(command)
    setBusy(false)
    if (answer.ok) {
      if (done !== undefined) showToast({ text: done, tone: 'ok' })
      return true
    }
    if (onRefused?.(answer.code) !== true) showToast({ text: errorText(answer.code), tone: 'danger' })
    return false
  }
  return { give, busy }
}
