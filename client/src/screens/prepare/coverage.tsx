import { byOrder } from '@brownpaper/shared/base/order'
import { type CoveredMoment, coverageOf } from '@brownpaper/shared/journey/coverage'
import { CircleCheck, UserRoundX } from 'lucide-react'
import { useMemo } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { useWall } from '../../parts/wall/use-wall.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Card } from '../../ui/card.tsx'
import styles from './step-card.module.css'
import { useInvited } from './use-invited.ts'

/** So many moments are named; of more their number. */
const MOST_NAMED = 3

/** Departments the journey passes through of which nobody comes, and channels one has data of that no wall shows. */
export function Coverage() {
  const { t } = useTranslation()
  const customer = useCustomer()
  const formats = useFormats()
  const { tables } = useSession().workshop
  const channels = useAll(tables.channels, byOrder)
  const insights = useAll(tables.insights)
  const communications = useAll(tables.communications)
  const invited = useInvited()
  const moments = useMoments()
  const coverage = useMemo(
    () =>
      coverageOf({
        channels,
        moments,
        inData: [...insights, ...communications].map(({ channel }) => channel),
        invited: invited.departments,
      }),
    [channels, moments, insights, communications, invited],
  )
  const named = (list: readonly CoveredMoment[]) => {
    const words = list
      .slice(0, MOST_NAMED)
      .map(({ number, persona }) => t('prepare.coverage.moment', { number, persona }))
    const rest = list.length - words.length
    return formats.list(rest > 0 ? [...words, t('prepare.coverage.andMore', { count: rest })] : words)
  }
  const gaps =
    invited.count === 0
      ? []
      : [
          ...coverage.uninvited.map(({ department, channels: own, moments: theirs }) =>
            theirs.length === 0
              ? t('prepare.coverage.channels', { department, channels: formats.list(own) })
              : t('prepare.coverage.moments', { department, count: theirs.length, moments: named(theirs) }),
          ),
          ...(coverage.isOneDepartment ? [t('prepare.coverage.oneDepartment')] : []),
        ]
  const unknown = coverage.ownerless.length
  // of a journey nobody looks after, or that passes nowhere, one cannot say that nobody is missing
  const isKnown = channels.length > 0 && unknown === 0
  const unseen =
    coverage.unseen.length === 0
      ? []
      : [t('prepare.coverage.unseen', { channels: formats.list(coverage.unseen) })]
  return (
    <Card className={styles.card}>
      <h3 className={styles.title}>{t('prepare.coverage.title')}</h3>
      <ul className={styles.gaps}>
        {[...gaps, ...unseen].map((text) => (
          <li key={text} className={styles.gap}>
            <UserRoundX size={18} aria-hidden />
            {text}
          </li>
        ))}
        {invited.count === 0 && <li className={styles.hint}>{t('prepare.coverage.nobody')}</li>}
        {unknown > 0 && (
          <li className={styles.hint}>{t('prepare.coverage.ownerless', { count: unknown })}</li>
        )}
        {isKnown && invited.count > 0 && gaps.length === 0 && (
          <li className={styles.gap}>
            <CircleCheck size={18} aria-hidden className={styles.fine} />
            {t('prepare.coverage.all', { customer })}
          </li>
        )}
      </ul>
    </Card>
  )
}

/** Every moment on the walls, numbered within its journey. */
function useMoments(): readonly CoveredMoment[] {
  const wall = useWall()
  return useMemo(
    () =>
      wall.lanes.flatMap(({ group, persona, story }) =>
        story.moments.map(({ number, channel }) => ({
          persona: persona?.name.trim() || group.name,
          number,
          channel,
        })),
      ),
    [wall],
  )
}
