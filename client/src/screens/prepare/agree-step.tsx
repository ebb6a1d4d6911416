import { ClipboardCheck } from 'lucide-react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { OpenCard } from './open-card.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'

/** A look together before people are invited. */
export function AgreeStep() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { members } = useLive()
  const approvals = useAll(useSession().workshop.tables.approvals)
  const names = approvals.flatMap(({ id }) => members.find((member) => member.id === id)?.name ?? [])
  return (
    <Section id="agree">
      <OpenCard
        to="agree"
        icon={ClipboardCheck}
        action={t('prepare.open.agree')}
        text={t('prepare.open.agreeText')}
      >
        <p className={styles.hint}>
          {names.length === 0
            ? t('prepare.open.agreedNone')
            : t('prepare.open.agreed', { names: formats.list(names) })}
        </p>
      </OpenCard>
    </Section>
  )
}
