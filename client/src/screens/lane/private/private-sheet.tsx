import '../../../i18n/later/scoring.ts'
import { Check, Undo2 } from 'lucide-react'
import { useState } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { localStore } from '../../../platform/storage.ts'
import { useMe } from '../../../state/use-live.ts'
import { useOwn } from '../../../state/use-own.ts'
import { Button } from '../../../ui/button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { OwnSheet } from './own-sheet.tsx'
import { ReadyCount } from './ready-count.tsx'
import type { Alone } from './use-alone.ts'

/** What a member sees while everyone writes alone: their own sheet, and how many of the group are ready. */
export function PrivateSheet({ alone }: { readonly alone: Alone }) {
  const { t } = useTranslation()
  const { handle } = useLaneTools()
  const { memberId } = useMe()
  const own = useOwn(handle.laneId, memberId)
  const { isReady, set, busy } = useReady(alone.round)
  return (
    <OwnSheet
      own={own}
      alone={alone}
      foot={
        <>
          <ReadyCount />
          {isReady && <span>{t('own.ready.youAre')}</span>}
          <Button
            variant={isReady ? 'secondary' : 'primary'}
            size="large"
            icon={isReady ? Undo2 : Check}
            busy={busy}
            onClick={() => void set(!isReady)}
          >
            {t(isReady ? 'own.ready.takeBack' : 'own.ready.set')}
          </Button>
        </>
      }
    />
  )
}

/** Whether one said to be ready in this round. The server tells nobody who did, so this device remembers it. */
function useReady(round: string) {
  const { handle } = useLaneTools()
  const key = `ready.${handle.laneId}`
  const { give, busy } = useCommand()
  const [said, setSaid] = useState(() => localStore.get(key))
  return {
    isReady: said === round,
    busy,
    set: async (on: boolean) => {
      if (!(await give({ type: 'ready.set', on }))) return
      const next = on ? round : ''
      localStore.set(key, next)
      setSaid(next)
    },
  }
}
