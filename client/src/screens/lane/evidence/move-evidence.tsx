import '../../../i18n/later/hands.ts'
import '../../../i18n/later/levels.ts'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import { isYours } from '@brownpaper/shared/lane/yours'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { evidenceIcon } from '../../../parts/evidence/evidence-icons.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import type { EvidenceState } from './evidence-door.ts'
import styles from './take-link.module.css'
import { useEvidenceActions, useEvidenceAt } from './use-evidence.ts'
import { useWhereOptions } from './use-where-options.ts'

/** Stands for all pieces among their ids, which hold no such signs. */
const ALL = '(all)'

/** Takes evidence to another moment: one piece, or all that lies there. */
export function MoveEvidence({
  what: { moment, piece },
  onClose,
}: {
  readonly what: NonNullable<EvidenceState['moving']>
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { document, canWrite } = useLaneTools()
  const actions = useEvidenceActions()
  const places = useWhereOptions()
  const nameOf = useMomentName()
  const all = useEvidenceAt(moment)
  const yours = all.filter(({ id }) => isYours(document, 'evidence', id))
  const [chosen, setChosen] = useState(piece ?? (yours.length > 1 ? ALL : (yours[0]?.id ?? '')))
  const [where, setWhere] = useState<string>()
  const nameOfPiece = ({ kind, text }: Evidence) =>
    t('evidence.picture', { kind: t(`evidence.kinds.${kind}`), text: text.trim() || t('evidence.unnamed') })
  const pieces = yours.map((one) => ({ value: one.id, label: nameOfPiece(one), icon: evidenceIcon(one) }))
  const moved = yours.map(({ id }) => id).filter((id) => chosen === ALL || id === chosen)

  function move() {
    if (where === undefined) return
    actions.move(moved, where)
    const name = nameOf(document.tables.moments.get(where)?.name)
    showToast({
      text: where === '' ? t('evidence.placedGroup') : t('evidence.placed', { moment: name }),
      key: 'evidence',
      action: { label: t('hands.tools.undo'), onPress: () => actions.move(moved, moment) },
    })
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('evidence.move.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={!canWrite || where === undefined || moved.length === 0}
            onClick={move}
          >
            {t('common.done')}
          </Button>
        </>
      }
    >
      {moved.length === 0 ? (
        <p>{t('levels.notYours')}</p>
      ) : (
        <div className={styles.form}>
          <Select
            label={t('evidence.move.what')}
            value={chosen}
            onValue={setChosen}
            options={
              pieces.length > 1
                ? [{ value: ALL, label: t('evidence.move.all', { count: pieces.length }) }, ...pieces]
                : pieces
            }
          />
          <Select
            label={t('evidence.move.to')}
            placeholder={t('evidence.whereNone')}
            value={where}
            onValue={setWhere}
            options={places.filter(({ value }) => value !== moment)}
          />
        </div>
      )}
    </Dialog>
  )
}
