import { byOrder } from '@brownpaper/shared/base/order'
import type { NextStep as Step } from '@brownpaper/shared/workshop/workshop'
import { FileText, Plus } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { OpenCard } from './open-card.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredArea, StoredField } from './stored-field.tsx'
import { StoredRows } from './stored-rows.tsx'
import { useAdding } from './use-adding.ts'
import { useSettingsField } from './use-settings-field.ts'
import { addAtEnd } from './workshop-actions.ts'

/** What everyone is told at the close: what happens with it, who does what and when. */
export function NextStep() {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.nextSteps
  const steps = useAll(table, byOrder)
  const adding = useAdding(() => addAtEnd(table))
  const { field } = useSettingsField()
  return (
    <Section id="next">
      <Card className={styles.card}>
        <StoredArea
          label={t('prepare.next.text')}
          placeholder={t('prepare.next.textPlaceholder')}
          rows={2}
          {...field('nextText', TEXT_LIMITS.long)}
        />
        <h3 className={styles.title}>{t('prepare.next.steps')}</h3>
        <StoredRows
          table={table}
          rows={steps}
          label={t('prepare.next.steps')}
          nameOf={({ what }, index) => what || t('prepare.next.step', { number: index + 1 })}
          texts={{ remove: 'prepare.next.remove', removed: 'prepare.next.removed' }}
        >
          {(step) => <Row step={step} isNew={step.id === adding.added} />}
        </StoredRows>
        <div className={styles.buttons}>
          <Button icon={Plus} onClick={adding.add}>
            {t('prepare.next.add')}
          </Button>
        </div>
      </Card>
      <OpenCard to="next" icon={FileText} action={t('prepare.next.look')} text={t('prepare.next.hint')} />
    </Section>
  )
}

function Row({ step, isNew }: { readonly step: Step; readonly isNew: boolean }) {
  const { t } = useTranslation()
  const { nextSteps } = useSession().workshop.tables
  const field = (name: 'what' | 'who' | 'when', limit: number) => ({
    label: t(`prepare.next.${name}`),
    placeholder: t(`prepare.next.${name}Placeholder`),
    stored: step[name],
    limit,
    onStore: (text: string) => {
      nextSteps.patch(step.id, { [name]: text })
      return undefined
    },
  })
  return (
    <div className={styles.what}>
      <StoredArea rows={1} autoFocus={isNew} {...field('what', TEXT_LIMITS.iQuestion)} />
      <StoredField {...field('who', TEXT_LIMITS.line)} />
      <StoredField {...field('when', TEXT_LIMITS.line)} />
    </div>
  )
}
