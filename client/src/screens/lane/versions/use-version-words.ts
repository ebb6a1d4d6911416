import type { VersionView } from '@brownpaper/shared/protocol/versions'
import { byteSize } from '../../../i18n/byte-size.ts'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useLive } from '../../../state/use-live.ts'

/** How versions are called. */
export function useVersionWords() {
  const { t, language } = useTranslation()
  const { day, time } = useFormats()
  const { members } = useLive()
  /** "vandaag 14:05" */
  const when = (at: number) => t('versions.when', { day: day(at, Date.now()), time: time(at) })
  return {
    when,
    /** The name somebody gave it, or why it was made. */
    title: ({ name, why, step }: VersionView): string => {
      if (name !== undefined && name !== '') return name
      if (why === 'step' && step !== undefined)
        return t('versions.why.step', { step: t(`activities.kinds.${step}`) })
      return t(why === 'restore' ? 'versions.why.restore' : 'versions.why.hand')
    },
    detail: ({ at, memberId, sizeBytes }: VersionView): string => {
      const member = members.find(({ id }) => id === memberId)
      const by = member === undefined ? [] : [t('versions.by', { name: memberName(member) })]
      return [when(at), ...by, byteSize(sizeBytes, language)].join(' · ')
    },
  }
}
