import type { BalanceBand } from '@brownpaper/shared/journey/balance'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { HeartHandshake, MessageCircleQuestion, MessagesSquare } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { LaneHandle } from '../../../state/session.ts'
import { useLive } from '../../../state/use-live.ts'
import { usePosition } from '../../../state/use-position.ts'
import { classes } from '../../../ui/classes.ts'
import type { Icon } from '../../../ui/icon.ts'
import styles from '../lane-card.module.css'
import { onLaneChange } from '../use-lane-glance.ts'
import { groupBalance, mayTellBalance } from './group-balance.ts'

/** It is no meter: it follows slowly, and nobody can read one note from it. */
const PAUSE_MS = 5000

const pictures: Readonly<Record<BalanceBand, Icon>> = {
  good: HeartHandshake,
  watch: MessageCircleQuestion,
  act: MessagesSquare,
}

type Props = { readonly lane: LaneHandle; readonly group: LiveGroup }

/** Where it was switched on, and not while people write alone: whether everyone of a group takes part, in words. */
export function BalanceLine({ lane, group }: Props) {
  const { workshop } = useLive()
  const { step } = usePosition(group.id)
  if (!mayTellBalance(workshop, group, step)) return null
  return <Words lane={lane} group={group} />
}

function Words({ lane, group }: Props) {
  const { t } = useTranslation()
  const band = useBand(lane, group.id)
  if (band === undefined) return null
  const Picture = pictures[band]
  return (
    <p className={classes(styles.asked, band === 'good' && styles.complete)}>
      <Picture size={16} aria-hidden /> {t(`lead.balance.${band}`)}
    </p>
  )
}

function useBand({ document }: LaneHandle, groupId: string): BalanceBand | undefined {
  const { members } = useLive()
  const [version, setVersion] = useState(0)
  useEffect(() => onLaneChange(document, () => setVersion((count) => count + 1), PAUSE_MS), [document])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document changes within; version says when
  return useMemo(() => {
    const participants = members.filter((one) => one.groupId === groupId && one.role === 'participant')
    return groupBalance(
      document,
      participants.map(({ id }) => id),
    )
  }, [document, groupId, members, version])
}
