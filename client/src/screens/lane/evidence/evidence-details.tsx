import { type EvidenceKind, PICTURE_KINDS } from '@brownpaper/shared/lane/evidence'
import { useTranslation } from '../../../i18n/i18n.ts'
import { evidenceIcons } from '../../../parts/evidence/evidence-icons.ts'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './evidence-details.module.css'
import { MOST_EVIDENCE_TEXT } from './use-evidence.ts'
import { useWhereOptions } from './use-where-options.ts'

/** Where a picture may also lie. Ids of moments hold no such signs. */
export const ON_PAPER = '(paper)'
/** Not chosen yet. */
export const NOWHERE = '(nowhere)'

export type Details = {
  /** A moment, '' for the group, or one of the above. */
  readonly where: string
  /** Undefined: as the file is. */
  readonly kind: EvidenceKind | undefined
  readonly date: string
  readonly text: string
  readonly hasPeople: boolean
  /** Who can be recognised agrees. */
  readonly isAgreed: boolean
}

/** What is asked beside a picture: where it belongs, what it is, from when, and whether people are on it. */
export function EvidenceDetails({
  details,
  hasPaper,
  onChange,
}: {
  readonly details: Details
  readonly hasPaper: boolean
  readonly onChange: (change: Partial<Details>) => void
}) {
  const { t } = useTranslation()
  const { where, kind, date, text, hasPeople, isAgreed } = details
  const places = useWhereOptions()
  const paper = { value: ON_PAPER, label: t('evidence.wherePaper') }
  const isLoose = where === ON_PAPER
  return (
    <div className={styles.details}>
      <Select
        label={t('evidence.where')}
        placeholder={t('evidence.whereNone')}
        value={where === NOWHERE ? undefined : where}
        onValue={(next) => onChange({ where: next })}
        options={hasPaper && !hasPeople ? [paper, ...places] : places}
      />
      {!isLoose && (
        <>
          <TextField
            label={t('evidence.what')}
            placeholder={t('evidence.whatPlaceholder')}
            optional
            limit={MOST_EVIDENCE_TEXT}
            value={text}
            onValue={(next) => onChange({ text: next })}
          />
          <div className={styles.pair}>
            <Select
              label={t('evidence.kind')}
              value={kind}
              onValue={(next) => onChange({ kind: next })}
              options={PICTURE_KINDS.map((one) => ({
                value: one,
                label: t(`evidence.kinds.${one}`),
                icon: evidenceIcons[one],
              }))}
            />
            <TextField
              label={t('evidence.date')}
              type="date"
              value={date}
              onValue={(next) => onChange({ date: next })}
            />
          </div>
        </>
      )}
      <Switch
        label={t('evidence.people.ask')}
        hint={hasPeople ? t('evidence.people.hint') : undefined}
        checked={hasPeople}
        // A photo of people never lies open on the paper.
        onChecked={(next) => onChange({ hasPeople: next, ...(next && isLoose ? { where: '' } : {}) })}
      />
      {hasPeople && (
        <Switch
          label={t('evidence.people.agreed')}
          checked={isAgreed}
          onChecked={(next) => onChange({ isAgreed: next })}
        />
      )}
    </div>
  )
}
