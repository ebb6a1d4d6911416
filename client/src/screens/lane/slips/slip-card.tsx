import { byOrder } from '@brownpaper/shared/base/order'
import type { Slip } from '@brownpaper/shared/lane/lane'
import { Equal } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { channelIcon, kindIcons } from '../../../look/icons.ts'
import { useAll } from '../../../state/use-table.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useDragOut } from '../paper/use-drag-out.ts'
import styles from './slip-card.module.css'

/** A slip to drag to its place; a tap asks where it belongs. */
export function SlipCard({
  slip,
  hasDouble,
  onSort,
}: {
  readonly slip: Slip
  /** Something else likely says the same. */
  readonly hasDouble: boolean
  readonly onSort: () => void
}) {
  const { t } = useTranslation()
  const { atHand, canWrite } = useLaneTools()
  const drag = useDragOut(() => atHand.parts?.paper, { what: 'slip', id: slip.id, kind: slip.kind })
  return (
    <button
      type="button"
      {...drag}
      className={styles.slip}
      data-kind={slip.kind}
      disabled={!canWrite}
      onClick={onSort}
    >
      <span className={styles.text}>{slip.text}</span>
      <span className={styles.foot}>
        <SlipMarks slip={slip} isShort />
        {hasDouble && (
          <span className={styles.mark} title={t('own.slips.double')}>
            <Equal size={14} aria-hidden />
            <VisuallyHidden>{t('own.slips.double')}</VisuallyHidden>
          </span>
        )}
      </span>
    </button>
  )
}

/** What set it off and through which channel, small. */
export function SlipMarks({
  slip,
  isShort = false,
}: {
  readonly slip: Slip
  /** Icons alone; the words are read out. */
  readonly isShort?: boolean
}) {
  const { workshop } = useLaneTools()
  const channel = useAll(workshop.tables.channels, byOrder).find(({ id }) => id === slip.channel)
  if (slip.trigger === '' && channel === undefined) return null
  const ChannelIcon = channel && channelIcon(channel.icon)
  const Words = isShort ? VisuallyHidden : Fragment
  return (
    <span className={styles.marks}>
      {slip.trigger !== '' && (
        <span className={styles.mark} title={slip.trigger}>
          <kindIcons.trigger size={14} aria-hidden />
          <Words>{slip.trigger}</Words>
        </span>
      )}
      {channel !== undefined && ChannelIcon !== undefined && (
        <span className={styles.mark} title={channel.name}>
          <ChannelIcon size={14} aria-hidden />
          <Words>{channel.name}</Words>
        </span>
      )}
    </span>
  )
}
