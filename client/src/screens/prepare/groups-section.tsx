import { byOrder } from '@brownpaper/shared/base/order'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { freeGroupName } from '../../parts/free-group-name.ts'
import { randomId } from '../../platform/ids.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toast.tsx'
import { GroupCard } from './group-card.tsx'
import styles from './groups-section.module.css'
import { Section } from './section.tsx'
import { useAddPersona } from './use-add-persona.ts'

/** The groups, each with the persona whose shoes it steps into. */
export function GroupsSection() {
  const { t } = useTranslation()
  const session = useSession()
  const { groups } = useLive()
  const personas = useAll(session.workshop.tables.personas, byOrder)
  const addPersona = useAddPersona()
  const [adding, setAdding] = useState(false)
  const isFull = groups.length >= LIMITS.groups

  const add = async () => {
    setAdding(true)
    const name = freeGroupName(
      groups.map((group) => group.name),
      (number) => t('prepare.groups.groupName', { number }),
    )
    const personaId = addPersona()
    const answer = await session.command({ type: 'group.add', groupId: randomId(), name, personaId })
    setAdding(false)
    if (!answer.ok) showToast({ text: errorText(answer.code), tone: 'danger' })
  }

  return (
    <Section id="groups">
      {groups.length === 0 && <p className={styles.none}>{t('prepare.groups.none')}</p>}
      <ul className={styles.list}>
        {groups.map((group) => (
          <li key={group.id}>
            <GroupCard group={group} personas={personas} />
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <Button icon={Plus} busy={adding} disabled={isFull} onClick={() => void add()}>
          {t('prepare.groups.add')}
        </Button>
        {isFull && <p className={styles.hint}>{t('prepare.groups.full', { count: LIMITS.groups })}</p>}
      </div>
    </Section>
  )
}
