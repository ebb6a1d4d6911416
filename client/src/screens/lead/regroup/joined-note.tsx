import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Merge } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useLive } from '../../../state/use-live.ts'
import styles from '../lane-card.module.css'

/** With whom the people of a paper work now, while nobody is at it. */
export function JoinedNote({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const { groups, members } = useLive()
  const into = groups.find(({ id }) => id === group.joined?.into)
  if (into === undefined || members.some(({ groupId }) => groupId === group.id)) return null
  return (
    <p className={styles.apart}>
      <Merge size={16} aria-hidden />
      {t('run.regroup.worksWith', { other: into.name })}
    </p>
  )
}
