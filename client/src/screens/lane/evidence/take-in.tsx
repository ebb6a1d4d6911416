import type { PictureKind } from '@brownpaper/shared/lane/evidence'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { dayOf } from '../../../parts/evidence/day.ts'
import { ReviewDialog, type ReviewedPicture } from '../../../parts/review/review-dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import type { ReadyImage } from '../paper/image-intake.ts'
import type { EvidencePlace } from './evidence-desk.tsx'
import { type Details, EvidenceDetails, NOWHERE, ON_PAPER } from './evidence-details.tsx'
import type { Taking } from './evidence-door.ts'

/** More at once is a mistaken folder. */
const MOST_FILES = 20

/** The questions before files become evidence, or pictures on the paper. */
export function TakeIn({
  taking,
  onTaken,
  onClose,
}: {
  readonly taking: Taking
  readonly onTaken: (image: ReadyImage, place: EvidencePlace) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const { files, moment, onPaper, asksWhere = false, wallPx, hasPeople = false } = taking
  const [some] = useState(() => {
    if (files.length > MOST_FILES)
      showToast({ text: t('evidence.trouble.too-many-files'), key: 'evidence-many' })
    return files.slice(0, MOST_FILES)
  })
  const [details, setDetails] = useState<Details>(() => ({
    where: moment ?? (asksWhere || onPaper === undefined ? NOWHERE : ON_PAPER),
    kind: undefined,
    date: dayOf(Date.now()),
    text: '',
    hasPeople,
    isAgreed: false,
  }))
  const isComplete =
    canWrite && details.where !== NOWHERE && details.date !== '' && (!details.hasPeople || details.isAgreed)

  function take({ file, picture, kind }: ReviewedPicture) {
    const { where, date, text, hasPeople } = details
    // Where the next one belongs is mostly the same; what it shows and who is on it are not.
    setDetails({ ...details, kind: undefined, text: '', isAgreed: false })
    if (where === ON_PAPER) return onPaper?.({ file, picture })
    const { width, height } = picture
    onTaken(
      { file, picture },
      { moment: where, kind: details.kind ?? kind, date, text: text.trim(), hasPeople, width, height },
    )
  }

  const form = (kind: PictureKind) => (
    <EvidenceDetails
      details={{ ...details, kind: details.kind ?? kind }}
      hasPaper={onPaper !== undefined}
      onChange={(change) => setDetails({ ...details, ...change })}
    />
  )

  return (
    <ReviewDialog
      files={some}
      isComplete={isComplete}
      mostPx={wallPx}
      details={wallPx === undefined ? form : undefined}
      onPicture={take}
      onClose={onClose}
    />
  )
}
