import '../../../i18n/later/run.ts'
import { STEP_KINDS } from '@brownpaper/shared/access/policy'
import type { ProgrammeStep, StepFields } from '@brownpaper/shared/programme/step'
import { STEP_LIMITS } from '@brownpaper/shared/programme/step-schema'
import { EyeOff } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCustomer } from '../../../parts/use-customer.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { StoredArea, StoredField } from '../stored-field.tsx'
import styles from './step-details.module.css'

type Language = 'nl' | 'en'
type StepWords = Pick<StepFields, 'title' | 'instruction' | 'hint'>

/** What else a step is: rights, how short it may become, and its own words in both languages. */
export function StepDetails({
  step,
  onChange,
  onWords,
  onDrop,
}: {
  readonly step: ProgrammeStep
  readonly onChange: (values: Partial<StepFields>) => Promise<boolean>
  /** Stores words where one saw others; an error code when that did not work. */
  readonly onWords: (words: StepWords, was: StepWords) => Promise<string | undefined>
  readonly onDrop: () => void
}) {
  const { t, language: shown } = useTranslation()
  const customer = useCustomer()
  const { workshop } = useLive()
  const { language: first } = workshop
  const languages: readonly Language[] = first === 'nl' ? ['nl', 'en'] : ['en', 'nl']
  const own = (field: 'title' | 'instruction' | 'hint', language: Language) => ({
    stored: step[field]?.[language] ?? '',
    limit: STEP_LIMITS[field],
    onStore: (text: string, was: string) =>
      onWords(
        { [field]: text.trim() === '' ? {} : { [language]: text.trim() } },
        { [field]: { [language]: was.trim() } },
      ),
  })
  /** What is said where nothing is written; in the language one reads, the other may not be here. */
  const usual = (language: Language, placeholder: string) => (language === shown ? { placeholder } : {})
  return (
    <>
      <div className={styles.pair}>
        {languages.map((language) => (
          <StoredField
            key={language}
            label={t(`schedule.ownTitle.${language}`)}
            {...usual(language, t(`activities.${step.activity}.name`))}
            {...own('title', language)}
          />
        ))}
        {languages.map((language) => (
          <StoredArea
            key={language}
            label={t(`schedule.ownInstruction.${language}`)}
            rows={2}
            {...usual(language, t(`activities.${step.activity}.instruction`, { name: customer }))}
            {...own('instruction', language)}
          />
        ))}
        {step.kind === 'groups' &&
          languages.map((language) => (
            <StoredArea
              key={language}
              label={t(`schedule.ownHint.${language}`)}
              hint={t('schedule.ownHintHint')}
              {...usual(language, t(`run.hints.${step.activity}`, { customer }))}
              rows={2}
              {...own('hint', language)}
            />
          ))}
      </div>
      <div className={styles.pair}>
        <Select
          label={t('schedule.kind')}
          value={step.kind}
          onValue={(kind) => void onChange({ kind })}
          options={STEP_KINDS.map((value) => ({ value, label: t(`schedule.kindNames.${value}`) }))}
        />
        <StoredField
          label={t('schedule.least')}
          hint={t('schedule.leastHint')}
          inputMode="numeric"
          stored={String(step.least)}
          limit={3}
          missing={t('schedule.minutesWrong', { most: step.minutes })}
          onStore={async (text) => {
            const least = Number(text)
            if (!Number.isInteger(least) || least < 1) return 'invalid-command'
            return (await onChange({ least: Math.min(least, step.minutes) })) ? undefined : 'invalid-command'
          }}
        />
      </div>
      <Switch
        label={t('schedule.mayDrop')}
        checked={step.mayDrop}
        onChecked={(mayDrop) => void onChange({ mayDrop })}
      />
      {step.kind === 'groups' && (
        <Switch
          label={t('schedule.isPrivate')}
          hint={t('schedule.isPrivateHint')}
          checked={step.isPrivate}
          onChecked={(isPrivate) => void onChange({ isPrivate })}
        />
      )}
      {step.isDropped !== true && (
        <div>
          <Button size="small" icon={EyeOff} onClick={onDrop}>
            {t('schedule.drop')}
          </Button>
        </div>
      )}
    </>
  )
}
