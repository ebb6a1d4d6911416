import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useMomentName, usePersonaName, useScoreText } from '../use-lane-words.ts'
import { Feelings } from './feelings.tsx'
import { GroupScore } from './group-score.tsx'
import { ScoreFaces } from './score-faces.tsx'
import styles from './score-panel.module.css'
import { useScore } from './use-score.ts'

/** Scoring one moment: faces, then the feeling if one likes, then what the group makes of it. */
export function ScorePanel({ moment }: { readonly moment: string }) {
  const { t } = useTranslation()
  const { document, changeScorer } = useLaneTools()
  const persona = usePersonaName()
  const nameOf = useMomentName()
  const text = useScoreText()
  const { own, canWrite, scorer, score, feel, clear } = useScore(moment)
  const name = nameOf(document.tables.moments.get(moment)?.name)
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('scoring.score.title', { name: persona })}</h3>
        {scorer !== undefined && canWrite && (
          <Button variant="quiet" size="small" onClick={changeScorer} title={t('scoring.score.changeScorer')}>
            {t('scoring.score.forWhom', { name: scorer.name })}
          </Button>
        )}
      </div>
      {canWrite && (
        <ScoreFaces label={t('scoring.score.faces', { moment: name })} value={own?.value} onChoose={score} />
      )}
      {canWrite && own !== undefined && <Feelings value={own.feeling} onChoose={feel} />}
      {!canWrite && own !== undefined && <p>{t('lane.curve.own', { score: text(own.value) })}</p>}
      <GroupScore moment={moment} />
      {own !== undefined && canWrite && (
        <Button variant="quiet" size="small" onClick={clear} className={styles.clear}>
          {t('scoring.score.clear')}
        </Button>
      )}
    </div>
  )
}
