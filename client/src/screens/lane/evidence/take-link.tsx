import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { dayOf } from '../../../parts/evidence/day.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { NOWHERE, ON_PAPER } from './evidence-details.tsx'
import type { TakingLink } from './evidence-door.ts'
import styles from './take-link.module.css'
import { MOST_EVIDENCE_TEXT, useEvidenceActions } from './use-evidence.ts'
import { useWhereOptions } from './use-where-options.ts'

/** The questions before a page that was dragged in becomes evidence, or a card on the paper. */
export function TakeLink({
  link: { url, text, moment, onPaper },
  onTaken,
  onClose,
}: {
  readonly link: TakingLink
  readonly onTaken: (moment: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { canWrite } = useLaneTools()
  const actions = useEvidenceActions()
  const places = useWhereOptions()
  const [where, setWhere] = useState(moment ?? NOWHERE)
  const [said, setSaid] = useState(text.slice(0, MOST_EVIDENCE_TEXT))
  const paper = { value: ON_PAPER, label: t('evidence.wherePaper') }

  function put() {
    if (where === ON_PAPER) onPaper?.(url, said.trim())
    else {
      actions.add({ moment: where, kind: 'link', date: dayOf(Date.now()), url, text: said.trim() })
      onTaken(where)
    }
    onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      closesOutside={false}
      title={t('evidence.linkForm.title')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('evidence.linkForm.cancel')}
          </Button>
          <Button variant="primary" disabled={!canWrite || where === NOWHERE} onClick={put}>
            {t('evidence.linkForm.put')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.url}>{url}</p>
        <Select
          label={t('evidence.where')}
          placeholder={t('evidence.whereNone')}
          value={where === NOWHERE ? undefined : where}
          onValue={setWhere}
          options={onPaper === undefined ? places : [paper, ...places]}
        />
        <TextField
          label={t('evidence.whatLink')}
          optional
          value={said}
          limit={MOST_EVIDENCE_TEXT}
          onValue={setSaid}
        />
      </div>
    </Dialog>
  )
}
