import '../../i18n/later/together.ts'
import { areTogether } from '@brownpaper/shared/together/reactions'
import { SmilePlus } from 'lucide-react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import styles from './react-button.module.css'
import { ReactionBar } from './reactions.tsx'

/** The papers and the wall; where one reads, fills in or prints it would be in the way. */
const PLACES = /\/(?:lane\/[^/]+|wall)$/

/**
 * The way to react while all are together and listen: one small button, what there is to show behind it. While a group
 * presents it stands below the slides; who leads has a room to lead.
 */
export function ReactButton() {
  const { t } = useTranslation()
  const { presentation } = useLive()
  const { device, role, groupId } = useMe()
  const { step } = usePosition(groupId)
  const [path] = useLocation()
  const takesPart = device === 'member' && role !== 'facilitator'
  if (!takesPart || presentation !== null || !areTogether(step, false) || !PLACES.test(path)) return null
  return (
    <Popover
      side="left"
      align="center"
      trigger={
        <IconButton
          icon={SmilePlus}
          name={t('together.reactions.open')}
          variant="framed"
          tooltip="left"
          className={styles.button}
        />
      }
    >
      <ReactionBar />
    </Popover>
  )
}
