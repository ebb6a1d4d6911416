import { HardDrive } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { CopyUnsent } from '../../parts/copy-unsent.tsx'
import { unsentText } from '../../parts/unsent-text.ts'
import { useUnsent } from '../../state/use-unsent.ts'
import { LaneStrip } from './lane-strip.tsx'

/** Own work that nobody will take any more is here, and only here, until it is copied. */
export function UnsentNote() {
  const { t } = useTranslation()
  const text = unsentText(useUnsent().filter(({ refused }) => refused !== undefined))
  if (text === '') return null
  return (
    <LaneStrip icon={HardDrive} action={<CopyUnsent text={text} />}>
      {t('lane.late.unsent')}
    </LaneStrip>
  )
}
