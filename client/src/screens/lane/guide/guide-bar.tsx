import '../../../i18n/later/run.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { ArrowLeft, ArrowRight, CircleCheck, Hand, Lightbulb, Plus } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { stepsAround } from '../../../parts/stretch-steps.ts'
import { Hands } from '../../../parts/together/hands.tsx'
import { useCommand } from '../../../parts/use-command.ts'
import { useHint } from '../../../parts/use-hint.ts'
import { useMedia } from '../../../platform/use-media.ts'
import { useLive, useMe } from '../../../state/use-live.ts'
import { usePosition } from '../../../state/use-position.ts'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './guide-bar.module.css'

/** For who guides the group: a question that helps it on, its own pace, and whoever leads. */
export function GuideBar({ onCall }: { readonly onCall: () => void }) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { step } = usePosition(group?.id)
  const hintOf = useHint()
  if (group === undefined) return null
  return (
    <section className={styles.bar} aria-label={t('run.guide.name')}>
      <p className={styles.hint} title={t('run.guide.hint')}>
        <Lightbulb size={18} aria-hidden className={styles.lamp} />
        <span>{hintOf(step)}</span>
      </p>
      <div className={styles.ways}>
        <Hands groupId={group.id} isSmall />
        <Pace group={group} />
        <Help groupId={group.id} isCalled={group.help !== undefined} onCall={onCall} />
      </div>
    </section>
  )
}

/** Further, back, and a minute more: between two moments when everyone is together. */
function Pace({ group: { id: groupId, pace } }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const words = useStepWords()
  const { programme, step: shared } = useLive()
  const { step, timer, aside } = usePosition(groupId)
  const { give, busy } = useCommand()
  if (shared.kind !== 'groups' || aside !== undefined) return null
  const { back, forward } = stepsAround(programme, shared.id, step.id, pace)
  const go = (stepId: string) => void give({ type: 'group.go', groupId, stepId })
  return (
    <>
      {back !== undefined && (
        <Button
          size="small"
          icon={ArrowLeft}
          busy={busy}
          aria-label={t('run.guide.backTo', { step: words.name(back) })}
          onClick={() => go(back.id)}
        >
          {t('run.guide.back')}
        </Button>
      )}
      {forward === undefined ? (
        <span className={styles.together}>{t('run.guide.together')}</span>
      ) : (
        <Button
          size="small"
          iconAfter={ArrowRight}
          busy={busy}
          aria-label={t('run.guide.forwardTo', { step: words.name(forward) })}
          title={words.name(forward)}
          onClick={() => go(forward.id)}
        >
          {t('run.guide.forward')}
        </Button>
      )}
      {timer !== null && (
        <Button
          size="small"
          icon={Plus}
          aria-label={t('run.guide.addMinuteName')}
          onClick={() => void give({ type: 'group.minutes', groupId, ms: 60_000 })}
        >
          {t('run.guide.addMinute')}
        </Button>
      )}
    </>
  )
}

/** All ways fit in one line there without the words of this one. */
const PHONE = '(max-width: 30em)'

/** A companion calls; who leads and came says that help was given. */
function Help({
  groupId,
  isCalled,
  onCall,
}: {
  readonly groupId: string
  readonly isCalled: boolean
  readonly onCall: () => void
}) {
  const { t } = useTranslation()
  const { role } = useMe()
  const { give, busy } = useCommand()
  const isNarrow = useMedia(PHONE)
  if (role !== 'facilitator') {
    const call = {
      icon: Hand,
      size: 'small',
      className: isCalled ? styles.called : undefined,
      onClick: onCall,
    } as const
    const words = t(isCalled ? 'run.help.asks' : 'run.help.call')
    return isNarrow ? (
      <IconButton {...call} name={words} variant="framed" />
    ) : (
      <Button {...call}>{words}</Button>
    )
  }
  if (!isCalled) return null
  return (
    <Button
      size="small"
      icon={CircleCheck}
      busy={busy}
      className={styles.called}
      onClick={() => void give({ type: 'help.done', groupId })}
    >
      {t('run.help.done')}
    </Button>
  )
}
