import { useTranslation } from '../../i18n/i18n.ts'
import { PersonaBadge } from './persona-badge.tsx'
import { PersonaLine } from './persona-line.tsx'
import { isScored, type Wall, type WallLane } from './wall.ts'
import styles from './wall-legend.module.css'

/** Whose curve is whose, with faces; one can be chosen to bring it forward. */
export function WallLegend({
  wall,
  chosen,
  onChoose,
}: {
  readonly wall: Wall
  readonly chosen: string | undefined
  readonly onChoose: (groupId: string) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.legend} role="radiogroup" aria-label={t('wall.legend')}>
      {wall.lanes.map((lane) => (
        <label key={lane.group.id} className={styles.lane}>
          <input
            type="radio"
            name="wall-group"
            className={styles.input}
            checked={lane.group.id === chosen}
            onChange={() => onChoose(lane.group.id)}
          />
          <LegendLane lane={lane} />
        </label>
      ))}
    </div>
  )
}

/** A face, a name and a piece of the line. Measured in its own text size. */
export function LegendLane({ lane }: { readonly lane: WallLane }) {
  const { t } = useTranslation()
  const { group, persona, look, state } = lane
  const note = state === 'there' ? (isScored(lane) ? undefined : 'noScores') : state
  return (
    <>
      <PersonaBadge lane={lane} size="2.7em" />
      <span className={styles.words}>
        <span className={styles.name}>
          {persona === undefined ? group.name : persona.name || t('wall.personaUnnamed')}
        </span>
        <span className={styles.under}>
          <PersonaLine look={look} width={56} />
          {persona !== undefined && <span className={styles.group}>{group.name}</span>}
        </span>
        {note !== undefined && <span className={styles.group}>{t(`wall.state.${note}`)}</span>}
      </span>
    </>
  )
}
