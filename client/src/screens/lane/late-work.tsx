import { Inbox } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useMe, useTrayCounts } from '../../state/use-live.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { later } from '../../ui/later.tsx'
import { useLaneTools } from './lane-tools.ts'

const TrayDialog = later(async () => (await import('../../parts/tray/tray-dialog.tsx')).TrayDialog)

/** For who may lay it down: work that came in here and is not on the paper. */
export function LateWork() {
  const { t } = useTranslation()
  const { group, handle } = useLaneTools()
  const { role, laneId } = useMe()
  const [isOpen, setOpen] = useState(false)
  const count = useTrayCounts()[handle.laneId] ?? 0
  const mayLay = role === 'facilitator' || (role === 'companion' && laneId === handle.laneId)
  if (!mayLay || group === undefined) return null
  return (
    <>
      {count > 0 && (
        <Banner
          icon={Inbox}
          action={<Button onClick={() => setOpen(true)}>{t('lane.late.lay', { count })}</Button>}
        >
          {t('lane.late.waiting')}
        </Banner>
      )}
      {isOpen && <TrayDialog group={group} waiting={count} onClose={() => setOpen(false)} />}
    </>
  )
}
