import { byOrder } from '@brownpaper/shared/base/order'
import { Plus } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classes } from '../../ui/classes.ts'
import { showToast } from '../../ui/toast.tsx'
import styles from './brand-section.module.css'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import { type RowItem, SortableRows } from './sortable-rows.tsx'
import stepStyles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import rowStyles from './stored-rows.module.css'
import { useAdding } from './use-adding.ts'
import { useSettingsField } from './use-settings-field.ts'
import { addAtEnd, moveItem, removedBy } from './workshop-actions.ts'

/** What the brand promises: a name and its promise a row. */
export function BrandSection() {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop } = session
  const table = workshop.tables.brandValues
  const values = useAll(table, byOrder)
  const adding = useAdding(() => addAtEnd(table))
  const { field } = useSettingsField()
  const items = values.map(({ id, name }, index) => ({
    id,
    name: name === '' ? t('prepare.brand.name', { number: index + 1 }) : name,
  }))

  const store = (id: string, field: 'name' | 'promise') => (text: string) => {
    table.patch(id, { [field]: text })
    return undefined
  }
  const remove = ({ id, name }: RowItem) => {
    table.remove([id], removedBy(session))
    showToast({
      text: t('prepare.brand.removed', { name }),
      action: { label: t('prepare.undo'), onPress: () => table.restore([id]) },
      key: `brand-${id}`,
    })
  }

  return (
    <Section id="brand">
      <Card className={styles.card}>
        {values.length === 0 && (
          <p className={styles.none}>
            <Crown size={28} />
            {t('prepare.brand.none')}
          </p>
        )}
        <SortableRows
          items={items}
          label={t('prepare.steps.brand')}
          rowClass={rowStyles.row}
          onMove={(from, to) => moveItem(workshop, table, from, to)}
          onRemove={remove}
          removeName={({ name }) => t('prepare.brand.remove', { name })}
        >
          {({ id }, index) => (
            <div className={styles.fields}>
              <StoredField
                label={t('prepare.brand.name', { number: index + 1 })}
                labelHidden
                className={styles.name}
                placeholder={t('prepare.brand.namePlaceholder')}
                autoFocus={id === adding.added}
                stored={values[index]?.name ?? ''}
                limit={TEXT_LIMITS.name}
                onStore={store(id, 'name')}
              />
              <StoredArea
                label={t('prepare.brand.promise')}
                labelHidden
                rows={1}
                placeholder={t('prepare.brand.promisePlaceholder')}
                stored={values[index]?.promise ?? ''}
                limit={TEXT_LIMITS.iQuestion}
                onStore={store(id, 'promise')}
              />
            </div>
          )}
        </SortableRows>
        <Button icon={Plus} onClick={adding.add} className={styles.add}>
          {t('prepare.brand.add')}
        </Button>
      </Card>
      <Card className={classes(stepStyles.card, stepStyles.below)}>
        <StoredArea
          label={t('prepare.about.mission')}
          placeholder={t('prepare.about.missionPlaceholder')}
          optional
          rows={1}
          {...field('mission', TEXT_LIMITS.goal)}
        />
        <StoredArea
          label={t('prepare.about.vision')}
          placeholder={t('prepare.about.visionPlaceholder')}
          optional
          rows={1}
          {...field('vision', TEXT_LIMITS.goal)}
        />
      </Card>
    </Section>
  )
}
