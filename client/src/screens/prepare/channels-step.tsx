import { byOrder } from '@brownpaper/shared/base/order'
import type { Channel } from '@brownpaper/shared/workshop/workshop'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { DepartmentField } from './department-field.tsx'
import { DepartmentsField } from './departments-field.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredField } from './stored-field.tsx'
import { StoredRows } from './stored-rows.tsx'
import { useAdding } from './use-adding.ts'
import { useDepartments } from './use-departments.ts'
import { addAtEnd } from './workshop-actions.ts'

/** Where customers meet the organisation, and which department looks after it. */
export function ChannelsStep() {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.channels
  const channels = useAll(table, byOrder)
  const adding = useAdding(() => addAtEnd(table))
  const departments = useDepartments()
  // Decided once: the field must not go from under who types in it.
  const [asksDepartments] = useState(departments.length === 0)
  return (
    <Section id="channels">
      {asksDepartments && (
        <Card className={styles.card}>
          <DepartmentsField hint={t('prepare.about.departmentsMissing')} />
        </Card>
      )}
      <Card className={styles.card}>
        {channels.length === 0 && <p className={styles.hint}>{t('prepare.channels.none')}</p>}
        <StoredRows
          table={table}
          rows={channels}
          label={t('prepare.steps.channels')}
          nameOf={({ name }, index) => name || t('prepare.channels.name', { number: index + 1 })}
          texts={{ remove: 'prepare.channels.remove', removed: 'prepare.channels.removed' }}
        >
          {(channel, index, name) => (
            <ChannelRow
              channel={channel}
              name={name}
              number={index + 1}
              isNew={channel.id === adding.added}
            />
          )}
        </StoredRows>
        <div className={styles.buttons}>
          <Button icon={Plus} onClick={adding.add}>
            {t('prepare.channels.add')}
          </Button>
        </div>
      </Card>
    </Section>
  )
}

function ChannelRow({
  channel,
  name,
  number,
  isNew,
}: {
  readonly channel: Channel
  readonly name: string
  readonly number: number
  readonly isNew: boolean
}) {
  const { t } = useTranslation()
  const { channels } = useSession().workshop.tables
  const store = (values: Partial<Omit<Channel, 'id' | 'removed'>>) => {
    channels.patch(channel.id, values)
    return undefined
  }
  return (
    <div className={styles.three}>
      <StoredField
        label={t('prepare.channels.name', { number })}
        labelHidden
        placeholder={t('prepare.channels.namePlaceholder')}
        autoFocus={isNew}
        stored={channel.name}
        limit={TEXT_LIMITS.name}
        onStore={(text) => store({ name: text })}
      />
      {!channel.isExternal && (
        <DepartmentField
          label={t('prepare.channels.owner', { name })}
          labelHidden
          placeholder={t('prepare.channels.ownerNone')}
          stored={channel.owner}
          onStore={(owner) => store({ owner })}
        />
      )}
      <div className={styles.toggle}>
        <ChipButton pressed={channel.isExternal} onClick={() => store({ isExternal: !channel.isExternal })}>
          {t('prepare.channels.external')}
        </ChipButton>
      </div>
    </div>
  )
}
