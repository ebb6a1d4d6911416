import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import { useState } from 'react'
import { errorText } from '../i18n/error-text.ts'
import { useTranslation } from '../i18n/i18n.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { useCame } from '../parts/catch-up/use-came.ts'
import { useLive, useMe } from '../state/use-live.ts'
import { useSession } from '../state/use-session.ts'
import { useAll } from '../state/use-table.ts'
import { Button } from '../ui/button.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { later } from '../ui/later.tsx'
import { showToast } from '../ui/toast.tsx'

const CatchUp = later(async () => (await import('../parts/catch-up/catch-up.tsx')).CatchUp, 'idle')

/** "Groep 1: Sanne", where the persona has a name already. */
function nameWithPersona({ name, personaId }: LiveGroup, { tables }: WorkshopDocument): string {
  const persona = personaId === undefined ? undefined : tables.personas.get(personaId)?.name.trim()
  return persona === undefined || persona === '' ? name : `${name}: ${persona}`
}

/** For who is in the workshop and in no group yet: choose one, or wait to be given one. */
export function Seat() {
  const { t } = useTranslation()
  const session = useSession()
  const { name = '', memberId, role } = useMe()
  const { groups } = useLive()
  // The buttons name them, and they may come after the page.
  useAll(session.workshop.tables.personas)
  const [chosen, setChosen] = useState<string>()
  const { isLate } = useCame()
  const mayChoose = memberId !== undefined && role === 'participant' && groups.length > 0

  const sit = async (groupId: string) => {
    if (memberId === undefined) return
    setChosen(groupId)
    const answer = await session.command({ type: 'member.move', memberId, groupId })
    setChosen(undefined)
    if (!answer.ok) showToast({ text: errorText(answer.code), tone: 'danger' })
  }
  return (
    <PaperPage
      kind="improvement"
      title={t('frame.seatTitle', { name })}
      text={mayChoose ? t('frame.seatText') : t('frame.seatWait')}
      actions={
        mayChoose &&
        groups.map((group) => (
          <Button key={group.id} size="large" busy={chosen === group.id} onClick={() => void sit(group.id)}>
            {nameWithPersona(group, session.workshop)}
          </Button>
        ))
      }
      news={isLate && <CatchUp group={undefined} />}
      corner={<LanguageSwitch />}
    />
  )
}
