import '../../../i18n/later/run.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PersonaFace } from '../../../look/persona-face.tsx'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceCards } from '../../../ui/choice-cards.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useRegroup } from './use-regroup.ts'

/** A group goes on with another, on that one's paper. */
export function JoinDialog({ group, onClose }: { readonly group: LiveGroup; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groups, members } = useLive()
  const personas = useAll(useSession().workshop.tables.personas)
  const others = groups.filter(({ id }) => id !== group.id)
  const [chosen, setChosen] = useState(others.length === 1 ? others[0]?.id : undefined)
  const { join, busy } = useRegroup()
  const into = others.find(({ id }) => id === chosen)
  const submit = async () => {
    if (into !== undefined && (await join(group, into))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('run.regroup.joinTitle', { group: group.name })}
      intro={t('run.regroup.joinText', { group: group.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={into === undefined} onClick={() => void submit()}>
            {t('run.regroup.joinConfirm')}
          </Button>
        </>
      }
    >
      <ChoiceCards
        label={t('run.regroup.joinWith')}
        value={chosen}
        onValue={setChosen}
        options={others.map(({ id, name, personaId }) => {
          const persona = personas.find((one) => one.id === personaId)
          const count = members.filter(({ groupId, role }) => groupId === id && role === 'participant').length
          return {
            value: id,
            label: [name, persona?.name.split(' ')[0]].filter(Boolean).join(' · '),
            hint: t('run.regroup.people', { count }),
            ...(persona && { picture: <PersonaFace face={persona.face} size={44} /> }),
          }
        })}
      />
    </Dialog>
  )
}
