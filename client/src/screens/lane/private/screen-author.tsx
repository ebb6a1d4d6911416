import { Users } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { screenAuthor } from '../../../state/screen-author.ts'
import { useLive, useMe } from '../../../state/use-live.ts'
import { ChipButton } from '../../../ui/chip.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './screen-author.module.css'

/** On a group screen: what is stuck here is the group's, or of whom one tap picks. */
export function ScreenAuthor() {
  const { t } = useTranslation()
  const { group, handle, canWrite } = useLaneTools()
  const { device, laneId } = useMe()
  const { members } = useLive()
  const chosen = useSyncExternalStore(screenAuthor.subscribe, () => screenAuthor.get(handle.laneId))
  if (device !== 'group-screen' || laneId !== handle.laneId || !canWrite) return null
  const people = members.filter(({ groupId, role }) => groupId === group?.id && role === 'participant')
  if (people.length === 0) return null
  const choose = (memberId: string) => screenAuthor.set(handle.laneId, memberId)
  return (
    <fieldset className={styles.bar}>
      <legend className={styles.legend}>{t('own.author.of')}</legend>
      <ChipButton icon={Users} pressed={chosen === ''} onClick={() => choose('')}>
        {t('own.author.group')}
      </ChipButton>
      {people.map((member) => (
        <ChipButton
          key={member.id}
          pressed={chosen === member.id}
          onClick={() => choose(chosen === member.id ? '' : member.id)}
        >
          {memberName(member)}
        </ChipButton>
      ))}
    </fieldset>
  )
}
