import '../../i18n/later/together.ts'
import { REACTIONS } from '@brownpaper/shared/together/reactions'
import { useTranslation } from '../../i18n/i18n.ts'
import { useMe } from '../../state/use-live.ts'
import { memberName } from '../member-name.ts'
import { useCommand } from '../use-command.ts'
import { REACTION_ICONS } from './reaction-icons.ts'
import styles from './reactions.module.css'
import { useReactions } from './use-reactions.ts'

/** What people show while others talk, for some seconds; read out to who does not see it. */
export function Reactions() {
  const { t } = useTranslation()
  const shown = useReactions()
  return (
    <ul className={styles.shown} aria-live="polite" aria-label={t('together.reactions.shown')}>
      {shown.map((member) => {
        const Icon = REACTION_ICONS[member.reaction.what]
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
        const Icon = REACTION_ICONS[what]
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
