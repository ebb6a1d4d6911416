import { byOrder } from '@brownpaper/shared/base/order'
import type { Goal } from '@brownpaper/shared/workshop/workshop'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FigureField } from './figure-field.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import { StoredRows } from './stored-rows.tsx'
import { useSettingsField } from './use-settings-field.ts'
import { endOf } from './workshop-actions.ts'

/** What is to be different: in one sentence, then in figures and words to measure it by. */
export function GoalStep() {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.goals
  const goals = useAll(table, byOrder)
  const { field } = useSettingsField()
  const [added, setAdded] = useState<string>()
  const add = (kind: Goal['kind']) => {
    const id = randomId()
    table.create(id, { kind, order: endOf(table) })
    setAdded(id)
  }
  return (
    <Section id="goal">
      <Card className={styles.card}>
        <StoredArea
          label={t('prepare.about.goal')}
          placeholder={t('prepare.about.goalPlaceholder')}
          hint={t('prepare.about.goalHint')}
          rows={2}
          {...field('goal', TEXT_LIMITS.goal)}
        />
      </Card>
      <Card className={styles.card}>
        <h3 className={styles.title}>{t('prepare.goals.title')}</h3>
        <StoredRows
          table={table}
          rows={goals}
          label={t('prepare.goals.title')}
          nameOf={({ text }, index) => text || t('prepare.goals.name', { number: index + 1 })}
          texts={{ remove: 'prepare.goals.remove', removed: 'prepare.goals.removed' }}
        >
          {(goal, index) => <GoalRow goal={goal} number={index + 1} isNew={goal.id === added} />}
        </StoredRows>
        <div className={styles.buttons}>
          <Button icon={Plus} onClick={() => add('quantitative')}>
            {t('prepare.goals.addFigure')}
          </Button>
          <Button icon={Plus} onClick={() => add('qualitative')}>
            {t('prepare.goals.addWords')}
          </Button>
        </div>
      </Card>
    </Section>
  )
}

function GoalRow({
  goal,
  number,
  isNew,
}: {
  readonly goal: Goal
  readonly number: number
  readonly isNew: boolean
}) {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.goals
  const store = (values: Partial<Omit<Goal, 'id' | 'removed'>>) => {
    table.patch(goal.id, values)
    return undefined
  }
  const isFigure = goal.kind === 'quantitative'
  const words = (
    <StoredField
      label={t('prepare.goals.name', { number })}
      placeholder={t(isFigure ? 'prepare.goals.textPlaceholder' : 'prepare.goals.wordsPlaceholder')}
      autoFocus={isNew}
      stored={goal.text}
      limit={TEXT_LIMITS.iQuestion}
      onStore={(text) => store({ text })}
    />
  )
  if (!isFigure) return words
  return (
    <div className={styles.figures}>
      {words}
      <FigureField
        label={t('prepare.goals.baseline')}
        stored={goal.baseline}
        onStore={(baseline) => store({ baseline })}
      />
      <FigureField
        label={t('prepare.goals.target')}
        stored={goal.target}
        onStore={(target) => store({ target })}
      />
      <StoredField
        label={t('prepare.goals.unit')}
        placeholder={t('prepare.goals.unitPlaceholder')}
        stored={goal.unit}
        limit={TEXT_LIMITS.age}
        onStore={(unit) => store({ unit })}
      />
      <TextField
        label={t('prepare.goals.due')}
        type="date"
        value={goal.due}
        onValue={(due) => store({ due })}
      />
    </div>
  )
}
