import { findStep } from '@brownpaper/shared/programme/programme'
import type { VersionView } from '@brownpaper/shared/protocol/versions'
import { byteSize } from '../../../i18n/byte-size.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'

/** How versions are called. */
export function useVersionWords() {
  const { t, language } = useTranslation()
  const { day, time } = useFormats()
  const { members, programme } = useLive()
  const words = useStepWords()
  /** "vandaag 14:05" */
  const when = (at: number) => t('versions.when', { day: day(at, Date.now()), time: time(at) })
  return {
    when,
    /** The name somebody gave it, or why it was made. */
    title: ({ name, why, step, stepId }: VersionView): string => {
      if (name !== undefined && name !== '') return name
      if (why === 'step' && step !== undefined) {
        // A step that is out of the programme by now is known by its kind.
        const known = findStep(programme, stepId)
        const called = known === undefined ? t(`activities.kinds.${step}`) : words.name(known)
        return t('versions.why.step', { step: called })
      }
      return t(why === 'restore' ? 'versions.why.restore' : 'versions.why.hand')
    },
    detail: ({ at, memberId, sizeBytes }: VersionView): string => {
      const member = members.find(({ id }) => id === memberId)
      const by = member === undefined ? [] : [t('versions.by', { name: memberName(member) })]
      return [when(at), ...by, byteSize(sizeBytes, language)].join(' · ')
    },
  }
}
