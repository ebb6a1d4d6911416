import '../../../i18n/later/printing.ts'
import { Printer, Scroll, StickyNote } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../../../i18n/i18n.ts'
import { SheetFrame } from '../../../parts/sheet/sheet-frame.tsx'
import { usePageTitle } from '../../../platform/page-title.ts'
import { useMe } from '../../../state/use-live.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { BackBar } from '../back-bar.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { PrintCards } from './print-cards.tsx'
import { PrintWall } from './print-wall.tsx'

/** A lane on paper: its notes as numbered cards, or the wall in real size. */
export function PrintView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const [what, setWhat] = useState<'cards' | 'wall'>('cards')
  const { role, workshopId } = useMe()
  const title = t('printing.title', { group: group?.name ?? '' })
  usePageTitle(title)
  return (
    <SheetFrame
      chrome={
        <BackBar
          back={t('printing.back')}
          onBack={onClose}
          title={title}
          middle={
            <SegmentedControl
              label={t('printing.what')}
              labelHidden
              value={what}
              onValue={setWhat}
              options={[
                { value: 'cards', label: t('printing.cards'), icon: StickyNote },
                { value: 'wall', label: t('printing.wall'), icon: Scroll },
              ]}
            />
          }
          right={
            role === 'facilitator' && (
              <Link href={`/w/${workshopId}/print`} asChild>
                <ButtonLink icon={Printer}>{t('printing.allGroups')}</ButtonLink>
              </Link>
            )
          }
        />
      }
    >
      {what === 'cards' ? <PrintCards /> : <PrintWall />}
    </SheetFrame>
  )
}
