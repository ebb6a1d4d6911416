import '../../i18n/later/together.ts'
import { REACTION_MS, REACTIONS, type Reaction, shownReactions } from '@brownpaper/shared/together/reactions'
import { Heart, Laugh, Lightbulb, type LucideIcon, PartyPopper, Sparkles } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { memberName } from '../member-name.ts'
import { useCommand } from '../use-command.ts'
import styles from './reactions.module.css'

const ICONS: Readonly<Record<Reaction, LucideIcon>> = {
  clap: PartyPopper,
  heart: Heart,
  laugh: Laugh,
  wow: Sparkles,
  think: Lightbulb,
}

/** What people show while others talk, for some seconds; read out to who does not see it. */
export function Reactions() {
  const { t } = useTranslation()
  const { members } = useLive()
  const session = useSession()
  const [now, setNow] = useState(session.serverNow)
  const shown = shownReactions(members, Math.max(now, session.serverNow()))
  const newest = shown.at(-1)?.reaction.at
  useEffect(() => {
    if (newest === undefined) return
    const timer = window.setTimeout(() => setNow(session.serverNow()), REACTION_MS)
    return () => window.clearTimeout(timer)
  }, [session, newest])
  return (
    <ul className={styles.shown} aria-live="polite" aria-label={t('together.reactions.shown')}>
      {shown.map((member) => {
        const Icon = ICONS[member.reaction.what]
        return (
          <li key={`${member.id} ${member.reaction.at}`} className={styles.one}>
            <Icon size={24} aria-hidden />
            <span>{memberName(member)}</span>
            <span className={styles.words}>{t(`together.reactions.${member.reaction.what}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** The ways to react, for whoever is somebody here. */
export function ReactionBar() {
  const { t } = useTranslation()
  const { device } = useMe()
  const { give } = useCommand()
  if (device !== 'member') return null
  return (
    <fieldset className={styles.bar} aria-label={t('together.reactions.give')}>
      {REACTIONS.map((what) => {
        const Icon = ICONS[what]
        return (
          <button
            key={what}
            type="button"
            className={styles.button}
            aria-label={t(`together.reactions.${what}`)}
            title={t(`together.reactions.${what}`)}
            onClick={() => void give({ type: 'reaction.show', what })}
          >
            <Icon size={24} aria-hidden />
          </button>
        )
      })}
    </fieldset>
  )
}
