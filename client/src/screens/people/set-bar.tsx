import { invitedFrom, makingOf, markOf, participantsOf } from '@brownpaper/shared/staff/composing'
import { idsToErase } from '@brownpaper/shared/staff/erase-staff'
import { setMaking } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument } from '@brownpaper/shared/staff/staff'
import { CircleCheck, Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import page from './people-screen.module.css'
import { useMaking, usePeople } from './use-people.ts'

/** Says whether who joins already finds their name, and lets one set it. */
export function SetBar({ staff }: { readonly staff: StaffDocument }) {
  const { t } = useTranslation()
  const people = usePeople(staff)
  const { published } = useMaking(staff)
  const [asks, setAsks] = useState(false)
  const state = stateOf(staff, published)
  if (people.length === 0 && published === '') return null
  return (
    <div className={page.setBar}>
      <div className={page.setInside}>
        <p className={page.setWords} role="status">
          {state === 'done' ? <CircleCheck size={18} aria-hidden /> : <Info size={18} aria-hidden />}
          <span>{t(`people.set.${state}`)}</span>
        </p>
        <Button
          variant={state === 'done' ? 'secondary' : 'primary'}
          size="large"
          disabled={state === 'done'}
          onClick={() => setAsks(true)}
        >
          {t(published === '' ? 'people.set.action' : 'people.set.again')}
        </Button>
      </div>
      {asks && <SetDialog staff={staff} onClose={() => setAsks(false)} />}
    </div>
  )
}

function stateOf(staff: StaffDocument, published: string): 'notYet' | 'done' | 'changed' {
  if (published === '') return 'notYet'
  const isErased = idsToErase(staff.ydoc).size === 0
  return markOf(invitedFrom(staff)) === published && isErased ? 'done' : 'changed'
}

function SetDialog({ staff, onClose }: { readonly staff: StaffDocument; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { give, busy } = useCommand()
  const people = invitedFrom(staff)
  const loose = participantsOf(staff).filter(({ groupId }) => !groups.some(({ id }) => id === groupId)).length
  const erases = idsToErase(staff.ydoc).size > 0

  const set = async () => {
    const before = makingOf(staff).published
    // Before the command: what it erases is gone with everything in this copy that has not arrived by then.
    setMaking(staff, { published: markOf(people) })
    const done = t('people.set.toast', { count: people.length })
    const isSet = await give({ type: 'invited.set', people: [...people] }, { done })
    if (!isSet) setMaking(staff, { published: before })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('people.set.title')}
      intro={t('people.set.text')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} onClick={() => void set()}>
            {t('people.set.action')}
          </Button>
        </>
      }
    >
      {loose > 0 && <p>{t('people.set.withoutGroup', { count: loose })}</p>}
      {erases && (
        <p>
          <strong>{t('people.set.erases')}</strong>
        </p>
      )}
    </Dialog>
  )
}
