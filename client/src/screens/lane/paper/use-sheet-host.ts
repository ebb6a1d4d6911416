import { useMemo } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { personaLook } from '../../../look/tokens.ts'
import { memberName } from '../../../parts/member-name.ts'
import { memberColour } from '../../../state/member-colour.ts'
import { useLive, useMe } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { initials } from '../../../ui/initials.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useSheetWords } from '../use-sheet-words.ts'
import type { SheetHost } from './paper-host.ts'

/** What the paper needs of the screen around it to be shown. */
export function useSheetHost(openShortcuts: () => void): SheetHost {
  const {
    handle,
    document,
    workshop,
    actions,
    view,
    canWrite,
    mayDraw,
    persona,
    withScorer,
    announcer,
    door,
  } = useLaneTools()
  const { workshopId } = useSession()
  const { role } = useMe()
  const words = useSheetWords()
  const who = useWho()
  const { colour = 0, name = '', iQuestion = '' } = persona ?? {}
  return useMemo(() => {
    return {
      handle,
      document,
      workshop,
      workshopId,
      actions,
      view,
      canWrite,
      mayDraw,
      mayLock: role === 'facilitator',
      who,
      persona: name.trim(),
      question: iQuestion.trim(),
      look: personaLook(colour),
      words,
      assetUrl: (asset) => `${assetsOf(workshopId)}/${encodeURIComponent(asset)}`,
      // Under one key the next message would keep the button of the one before it.
      say: (text, action) =>
        showToast(action === undefined ? { text, key: 'paper' } : { text, action, key: 'paper-offer' }),
      announce: announcer.say,
      openEvidence: (moment) => door.set({ shown: moment }),
      withScorer,
      openShortcuts,
    }
  }, [
    handle,
    document,
    workshop,
    actions,
    view,
    workshopId,
    role,
    who,
    canWrite,
    mayDraw,
    colour,
    name,
    iQuestion,
    words,
    announcer,
    door,
    withScorer,
    openShortcuts,
  ])
}

/** Where a workshop's pictures are kept. */
export const assetsOf = (workshopId: string) => `/api/workshops/${workshopId}/assets`

/** How members are called; another function only when they, or the language, are others. */
export function useWho(): SheetHost['who'] {
  const { t } = useTranslation()
  const { members } = useLive()
  const group = t('lane.groupScreen')
  return useMemo(
    () => (id) => {
      const member = members.find((one) => one.id === id)
      const name = member === undefined ? group : memberName(member)
      return { name, initials: initials(name), colour: memberColour(members, id) }
    },
    [members, group],
  )
}
