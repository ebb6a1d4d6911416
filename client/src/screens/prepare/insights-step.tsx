import { byOrder } from '@brownpaper/shared/base/order'
import type { Insight } from '@brownpaper/shared/workshop/workshop'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { Select } from '../../ui/select.tsx'
import { DepartmentField } from './department-field.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import { StoredRows } from './stored-rows.tsx'
import { endOf } from './workshop-actions.ts'

/** Stands for nobody or nothing in particular, which a choice cannot have as ''. */
const ALL = '*'

/** Figures nearly every organisation has, to begin with. */
const USUAL = ['new', 'current', 'value', 'churn', 'nps', 'complaints'] as const

/** What the organisation knows already, with where it comes from and whom it is about. */
export function InsightsStep() {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.insights
  const insights = useAll(table, byOrder)
  const [added, setAdded] = useState<string>()
  const add = (kind: Insight['kind'], text = '') => {
    const id = randomId()
    table.create(id, { kind, text, order: endOf(table) })
    setAdded(id)
  }
  const isThere = (text: string) => insights.some((insight) => insight.text === text)
  const usual = USUAL.map((figure) => t(`prepare.insights.usual.${figure}`)).filter((text) => !isThere(text))
  return (
    <Section id="insights">
      <Card className={styles.card}>
        {insights.length === 0 && <p className={styles.hint}>{t('prepare.insights.none')}</p>}
        <StoredRows
          table={table}
          rows={insights}
          label={t('prepare.steps.insights')}
          nameOf={(_, index) => t('prepare.insights.name', { number: index + 1 })}
          texts={{ remove: 'prepare.insights.remove', removed: 'prepare.insights.removed' }}
        >
          {(insight, _, name) => <InsightRow insight={insight} name={name} isNew={insight.id === added} />}
        </StoredRows>
        <div className={styles.buttons}>
          <Button icon={Plus} onClick={() => add('insight')}>
            {t('prepare.insights.addInsight')}
          </Button>
          <Button icon={Plus} onClick={() => add('figure')}>
            {t('prepare.insights.addFigure')}
          </Button>
        </div>
        {usual.length > 0 && (
          <fieldset>
            <legend className={styles.hint}>{t('prepare.insights.usually')}</legend>
            <div className={styles.kinds}>
              {usual.map((text) => (
                <ChipButton key={text} icon={Plus} onClick={() => add('figure', text)}>
                  {text}
                </ChipButton>
              ))}
            </div>
          </fieldset>
        )}
        <p className={styles.hint}>{t('prepare.insights.who')}</p>
      </Card>
    </Section>
  )
}

type Text = 'text' | 'value' | 'source' | 'owner' | 'persona' | 'channel'

function InsightRow({
  insight,
  name,
  isNew,
}: {
  readonly insight: Insight
  readonly name: string
  readonly isNew: boolean
}) {
  const { t } = useTranslation()
  const { insights, personas, channels } = useSession().workshop.tables
  const store = (field: Text) => (text: string) => {
    insights.patch(insight.id, { [field]: text })
    return undefined
  }
  const isFigure = insight.kind === 'figure'
  return (
    <div className={styles.stack}>
      <div className={isFigure ? styles.figure : undefined}>
        <StoredArea
          label={name}
          placeholder={t(
            isFigure ? 'prepare.insights.figurePlaceholder' : 'prepare.insights.textPlaceholder',
          )}
          rows={1}
          autoFocus={isNew}
          stored={insight.text}
          limit={TEXT_LIMITS.goal}
          onStore={store('text')}
        />
        {isFigure && (
          <StoredField
            label={t('prepare.insights.value')}
            placeholder={t('prepare.insights.valuePlaceholder')}
            stored={insight.value}
            limit={TEXT_LIMITS.name}
            onStore={store('value')}
          />
        )}
      </div>
      <div className={styles.pair}>
        <StoredField
          label={t('prepare.insights.source')}
          placeholder={t('prepare.insights.sourcePlaceholder')}
          stored={insight.source}
          limit={TEXT_LIMITS.line}
          onStore={store('source')}
        />
        <DepartmentField
          label={t('prepare.insights.owner')}
          stored={insight.owner}
          onStore={store('owner')}
        />
        <Choice
          label={t('prepare.insights.about')}
          all={t('prepare.insights.everyone')}
          stored={insight.persona}
          onStore={store('persona')}
          options={useAll(personas, byOrder)}
        />
        <Choice
          label={t('prepare.insights.channel')}
          all={t('prepare.insights.everywhere')}
          stored={insight.channel}
          onStore={store('channel')}
          options={useAll(channels, byOrder)}
        />
      </div>
    </div>
  )
}

function Choice({
  label,
  all,
  stored,
  onStore,
  options,
}: {
  readonly label: string
  readonly all: string
  readonly stored: string
  readonly onStore: (id: string) => void
  readonly options: readonly { readonly id: string; readonly name: string }[]
}) {
  const named = options.filter(({ name }) => name.trim() !== '')
  return (
    <Select
      label={label}
      value={named.some(({ id }) => id === stored) ? stored : ALL}
      onValue={(id) => onStore(id === ALL ? '' : id)}
      options={[
        { value: ALL, label: all },
        ...named.map((one): { value: string; label: string } => ({ value: one.id, label: one.name })),
      ]}
    />
  )
}
