import '../../i18n/later/papers.ts'
import '../../i18n/later/wall.ts'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { SheetPage } from '../../parts/sheet/sheet-page.tsx'
import { useWall } from '../../parts/wall/use-wall.ts'
import { useWallAccess } from '../../parts/wall/use-wall-access.ts'
import { personaTitle } from '../../parts/wall/wall.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Select } from '../../ui/select.tsx'
import { TasteSheet } from './taste-sheet.tsx'

const ALL = 'all'

/** A sheet a persona to agree on after the group work: what this persona goes through now, and what would help. */
export function TasteScreen() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { role } = useMe()
  const isOpen = useWallAccess()
  usePageTitle(`${t('papers.taste.title')}: ${workshop.title}`)
  if (isOpen) return <Sheets back={role === 'facilitator' ? 'lead' : 'wall'} />
  return (
    <SheetPage back="">
      <p>{t('papers.taste.closed')}</p>
    </SheetPage>
  )
}

function Sheets({ back }: { readonly back: string }) {
  const { t } = useTranslation()
  const wall = useWall()
  const [chosen, setChosen] = useState(ALL)
  const shown = wall.lanes.filter(({ group }) => chosen === ALL || chosen === group.id)
  return (
    <SheetPage
      back={back}
      tools={
        wall.lanes.length > 1 && (
          <Select
            label={t('papers.taste.which')}
            labelHidden
            value={chosen}
            onValue={setChosen}
            options={[
              { value: ALL, label: t('papers.taste.all') },
              ...wall.lanes.map(({ group, persona }) => ({
                value: group.id,
                label: personaTitle(persona) || group.name,
              })),
            ]}
          />
        )
      }
    >
      {shown.length === 0 && <p>{t('wall.state.nothingText')}</p>}
      {shown.map((lane) => (
        <TasteSheet key={lane.group.id} lane={lane} wall={wall} />
      ))}
    </SheetPage>
  )
}
