import { MessagesSquare } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { feelingIcons } from '../../../look/icons.ts'
import { ScoreFace } from '../../../look/score-face.tsx'
import { nearestScore } from '../../../look/score-faces.ts'
import { personaLook } from '../../../look/tokens.ts'
import { useLaneTools } from '../lane-tools.ts'
import { useScoreText } from '../use-lane-words.ts'
import styles from './group-score.module.css'
import { useScore } from './use-score.ts'

/** What the group makes of a moment, and whether there is something to talk about. */
export function GroupScore({ moment }: { readonly moment: string }) {
  const { t } = useTranslation()
  const text = useScoreText()
  const { persona } = useLaneTools()
  const { group, differs } = useScore(moment)
  if (group === undefined) return <p className={styles.none}>{t('scoring.score.noneYet')}</p>
  const FeelingIcon = group.feeling === undefined ? undefined : feelingIcons[group.feeling]
  return (
    <div className={styles.group}>
      <p className={styles.line}>
        <ScoreFace
          score={nearestScore(group.median)}
          size={26}
          ring={personaLook(persona?.colour ?? 0).colour}
          silent
        />
        {t('scoring.score.groupCount', { score: text(group.median), count: group.count })}
        {FeelingIcon !== undefined && group.feeling !== undefined && (
          <span className={styles.feeling}>
            <FeelingIcon size={16} aria-hidden />
            {t(`look.feelings.${group.feeling}`)}
          </span>
        )}
      </p>
      {differs && (
        <p className={styles.differ}>
          <MessagesSquare size={18} aria-hidden />
          <span>
            <strong>{t('scoring.score.differ', { spread: group.spread })}.</strong> {t('scoring.score.talk')}
          </span>
        </p>
      )}
    </div>
  )
}
