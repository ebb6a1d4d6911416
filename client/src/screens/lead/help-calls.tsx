import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Hand } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { quoted } from '../../look/quoted.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useHint } from '../../parts/use-hint.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import styles from './help-calls.module.css'

/** Felt in a pocket or a hand, where the device can. */
const BUZZ = [180, 90, 180]

type Calling = LiveGroup & Required<Pick<LiveGroup, 'help'>>

/** Groups that call for help, the longest waiting first, with a question that may help them on. */
export function HelpCalls() {
  const calling = useLive()
    .groups.filter((group): group is Calling => group.help !== undefined)
    .toSorted((a, b) => a.help.at - b.help.at)
  useBuzz(calling)
  return (
    <div role="status" className={styles.calls}>
      {calling.map((group) => (
        <Call key={group.id} group={group} />
      ))}
    </div>
  )
}

function Call({ group }: { readonly group: Calling }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { give, busy } = useCommand()
  const { step } = usePosition(group.id)
  const hintOf = useHint()
  const minutes = Math.floor((useServerNow(10_000) - group.help.at) / 60_000)
  const { text } = group.help
  return (
    <section className={styles.call} aria-label={t('run.help.row', { group: group.name })}>
      <Hand size={22} aria-hidden className={styles.hand} />
      <div className={styles.words}>
        <p>
          <strong>
            {text === undefined
              ? t('run.help.row', { group: group.name })
              : t('run.help.rowText', { group: group.name })}
          </strong>{' '}
          {text !== undefined && quoted(text)}
          {minutes > 0 && <span className={styles.since}> {t('run.help.since', { count: minutes })}</span>}
        </p>
        <p className={styles.question}>
          {t('run.help.question', {
            question: quoted(hintOf(step)),
          })}
        </p>
      </div>
      <div className={styles.ways}>
        <Button busy={busy} onClick={() => void give({ type: 'help.done', groupId: group.id })}>
          {t('run.help.done')}
        </Button>
        <Link href={`/w/${workshopId}/lane/${group.laneId}`} asChild>
          <ButtonLink className={styles.go}>{t('run.help.goThere')}</ButtonLink>
        </Link>
      </div>
    </section>
  )
}

/** The device shakes when a group calls, and not for those that called before one looked. */
function useBuzz(calling: readonly Calling[]): void {
  const ids = calling.map(({ id }) => id).join(' ')
  const before = useRef(ids)
  useEffect(() => {
    const known = before.current.split(' ')
    before.current = ids
    const isNew = ids.split(' ').some((id) => id !== '' && !known.includes(id))
    // A browser without it, or that was never touched, just does not.
    if (isNew && 'vibrate' in navigator) navigator.vibrate(BUZZ)
  }, [ids])
}
