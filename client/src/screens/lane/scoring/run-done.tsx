import { needsDiscussion } from '@brownpaper/shared/journey/score'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import styles from './run-done.module.css'

/** So many differences fit in one talk. */
const MOST = 5

/** The end of the run: how many one scored, and where the group differs. */
export function RunDone({
  onClose,
  onMoment,
}: {
  readonly onClose: () => void
  readonly onMoment: (moment: string) => void
}) {
  const { t } = useTranslation()
  const { document, handle } = useLaneTools()
  const { layout, scores } = useSnapshot()
  const nameOf = useMomentName()
  const { memberId = '' } = handle.scorer
  const own = layout.columns.filter(({ moment }) => scores.get(moment)?.own.has(memberId)).length
  const apart = layout.columns
    .flatMap(({ moment, number }) => {
      const group = scores.get(moment)
      return group !== undefined && needsDiscussion(group) ? [{ moment, number, spread: group.spread }] : []
    })
    .sort((a, b) => b.spread - a.spread)
    .slice(0, MOST)
  const hasMoments = layout.columns.length > 0
  return (
    <EmptyState
      title={hasMoments ? t('scoring.run.doneTitle') : t('scoring.run.title')}
      action={
        <Button variant="primary" size="large" onClick={onClose}>
          {t('scoring.run.toCurve')}
        </Button>
      }
    >
      {hasMoments ? t('scoring.run.doneText', { count: own }) : t('scoring.run.none')}
      {apart.length > 0 && (
        <div className={styles.apart}>
          <h3 className={styles.title}>{t('scoring.run.differTitle')}</h3>
          <ul className={styles.list}>
            {apart.map(({ moment, number, spread }) => (
              <li key={moment}>
                <button type="button" className={styles.moment} onClick={() => onMoment(moment)}>
                  <span>
                    {number}. {nameOf(document.tables.moments.get(moment)?.name)}
                  </span>
                  <strong>{t('scoring.score.differ', { spread })}</strong>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </EmptyState>
  )
}
