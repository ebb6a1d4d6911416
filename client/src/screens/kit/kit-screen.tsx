import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { useLinks } from '../../parts/links/use-links.ts'
import { SheetPage } from '../../parts/sheet/sheet-page.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Select } from '../../ui/select.tsx'
import { KitSheet } from './kit-sheet.tsx'

const ALL = 'all'

/** What lies on each table. Who leads sees all groups, everyone else that of the own group. */
export function KitScreen() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { role } = useMe()
  usePageTitle(`${t('papers.kit.title')}: ${workshop.title}`)
  return role === 'facilitator' ? <AllKits /> : <OwnKit />
}

function OwnKit() {
  const { t } = useTranslation()
  const { groupId } = useMe()
  const own = useLive().groups.find(({ id }) => id === groupId)
  return (
    <SheetPage back="">
      {own === undefined ? <p>{t('papers.kit.none')}</p> : <Kit group={own} code={undefined} />}
    </SheetPage>
  )
}

function AllKits() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { list = [] } = useLinks()
  const [chosen, setChosen] = useState(ALL)
  const shown = groups.filter(({ id }) => chosen === ALL || chosen === id)
  return (
    <SheetPage
      back="prepare#kit"
      tools={
        groups.length > 1 && (
          <Select
            label={t('papers.kit.which')}
            labelHidden
            value={chosen}
            onValue={setChosen}
            options={[
              { value: ALL, label: t('papers.kit.all') },
              ...groups.map((group): { value: string; label: string } => ({
                value: group.id,
                label: group.name,
              })),
            ]}
          />
        )
      }
    >
      {shown.length === 0 && <p>{t('papers.kit.none')}</p>}
      {shown.map((group) => (
        <Kit
          key={group.id}
          group={group}
          code={list.find(({ kind, groupId }) => kind === 'group' && groupId === group.id)?.code}
        />
      ))}
    </SheetPage>
  )
}

function Kit({ group, code }: { readonly group: LiveGroup; readonly code: string | undefined }) {
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  return <KitSheet group={group} persona={personas.find(({ id }) => id === group.personaId)} code={code} />
}
