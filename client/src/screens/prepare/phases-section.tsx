import { byOrder } from '@brownpaper/shared/base/order'
import { Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { tiltOf } from '../../look/tilt.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { showToast } from '../../ui/toast.tsx'
import { TEXT_LIMITS } from './limits.ts'
import styles from './phases-section.module.css'
import { Section } from './section.tsx'
import { type RowItem, SortableRows } from './sortable-rows.tsx'
import { StoredField } from './stored-field.tsx'
import { useAdding } from './use-adding.ts'
import { addAtEnd, moveItem, removedBy } from './workshop-actions.ts'

/** The phases as strips of tape on paper, in order. */
export function PhasesSection() {
  const { t } = useTranslation()
  const session = useSession()
  const { workshop } = session
  const table = workshop.tables.phases
  const phases = useAll(table, byOrder)
  const adding = useAdding(() => addAtEnd(table))
  const items = phases.map(({ id, name }) => ({
    id,
    name: name === '' ? t('prepare.phases.placeholder') : name,
  }))

  const remove = ({ id, name }: RowItem) => {
    table.remove([id], removedBy(session))
    showToast({
      text: t('prepare.phases.removed', { name }),
      action: { label: t('prepare.undo'), onPress: () => table.restore([id]) },
      key: `phase-${id}`,
    })
  }

  return (
    <Section id="phases">
      <div className={classes(styles.paper, 'paper')}>
        {phases.length === 0 && <p className={styles.none}>{t('prepare.phases.none')}</p>}
        <SortableRows
          items={items}
          label={t('prepare.steps.phases')}
          rowClass={styles.tape}
          onMove={(from, to) => moveItem(workshop, table, from, to)}
          onRemove={remove}
          removeName={({ name }) => t('prepare.phases.remove', { name })}
        >
          {({ id }, index) => (
            <div className={styles.strip} style={tilted(id)}>
              <StoredField
                label={t('prepare.phases.name', { number: index + 1 })}
                labelHidden
                className={styles.name}
                placeholder={t('prepare.phases.placeholder')}
                autoFocus={id === adding.added}
                stored={phases[index]?.name ?? ''}
                limit={TEXT_LIMITS.name}
                onStore={(name) => {
                  table.patch(id, { name })
                  return undefined
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && index === items.length - 1) adding.add()
                }}
              />
            </div>
          )}
        </SortableRows>
        <Button icon={Plus} onClick={adding.add} className={styles.add}>
          {t('prepare.phases.add')}
        </Button>
      </div>
    </Section>
  )
}

/** A custom property is not in React's list of styles. */
const tilted = (id: string) => ({ '--tilt': `${tiltOf(id) * 0.6}deg` }) as CSSProperties
