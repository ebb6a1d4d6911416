import '../../../i18n/later/run.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './split-dialog.module.css'
import { useRegroup } from './use-regroup.ts'

/** Some of a group go on as a group of their own. */
export function SplitDialog({ group, onClose }: { readonly group: LiveGroup; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const formId = useId()
  const people = useLive().members.filter(({ groupId }) => groupId === group.id)
  const { split, freeName, busy } = useRegroup()
  const [name, setName] = useState(freeName)
  const [going, setGoing] = useState<readonly string[]>([])
  const stay = people.length - going.length
  const fits = going.length > 0 && stay > 0 && name.trim() !== '' && name.trim().length <= LIMITS.groupName
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (fits && (await split(group, name.trim(), going))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('run.regroup.splitTitle', { group: group.name })}
      intro={t('run.regroup.splitText')}
      closesOutside={going.length === 0}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy} disabled={!fits}>
            {t('run.regroup.splitConfirm')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <fieldset className={styles.people}>
          <legend className={styles.legend}>{t('run.regroup.whoGoes')}</legend>
          {people.map((member) => (
            <Switch
              key={member.id}
              label={memberName(member)}
              checked={going.includes(member.id)}
              onChecked={(goes) =>
                setGoing(goes ? [...going, member.id] : going.filter((id) => id !== member.id))
              }
            />
          ))}
        </fieldset>
        <p className={styles.hint} role="status">
          {t('run.regroup.splitCount', { go: going.length, stay })}
        </p>
        <TextField
          label={t('run.regroup.splitName')}
          value={name}
          onValue={setName}
          limit={LIMITS.groupName}
        />
      </form>
    </Dialog>
  )
}
