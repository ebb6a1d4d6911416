import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Footprints, Shuffle } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { stepsAround } from '../../parts/stretch-steps.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './lane-card.module.css'

/** Where a group is that goes at its own pace, or what it does in between; nothing for the others. */
export function GroupApart({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step: shared } = useLive()
  const { step, isApart } = usePosition(group.id)
  const { aside } = group
  if (aside !== undefined) {
    return (
      <p className={styles.apart}>
        <Shuffle size={16} aria-hidden />
        {t(`activities.between.${aside.kind}`)}
      </p>
    )
  }
  if (!isApart) return null
  const { place } = stepsAround(programme, shared.id, step.id)
  return (
    <p className={styles.apart}>
      <Footprints size={16} aria-hidden />
      {place === 'same' ? t('run.group.ownTime') : t(`run.group.${place}`, { step: words.name(step) })}
    </p>
  )
}

/** How many groups go at their own pace, and the way to bring everyone together. */
export function GatherAll() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { give, busy } = useCommand()
  const count = groups.filter(({ at }) => at !== undefined).length
  if (count === 0) return null
  const gather = () => void give({ type: 'group.gather' }, { done: t('run.group.gathered') })
  return (
    <Banner
      size="small"
      icon={Footprints}
      action={
        <Button size="small" busy={busy} onClick={gather}>
          {t('run.group.gatherAll')}
        </Button>
      }
    >
      {t('run.group.apart', { count })}
    </Banner>
  )
}
