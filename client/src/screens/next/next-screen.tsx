import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { SheetPage } from '../../parts/sheet/sheet-page.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { NextSheet } from './next-sheet.tsx'

/** What comes after the workshop, for everyone to keep. */
export function NextScreen() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { role } = useMe()
  usePageTitle(`${t('papers.next.title')}: ${workshop.title}`)
  return (
    <SheetPage back={role === 'facilitator' ? 'prepare#next' : ''}>
      <NextSheet />
    </SheetPage>
  )
}
