import type { LiveMember } from '@brownpaper/shared/live/live'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { type FormEvent, useId, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { useCommand } from '../../parts/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './rename-dialog.module.css'

/** Another name or department for somebody, to tell namesakes apart. */
export function RenameDialog({
  member,
  onClose,
}: {
  readonly member: LiveMember
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formId = useId()
  const { give, busy } = useCommand()
  const [name, setName] = useState(member.name)
  const [department, setDepartment] = useState(member.department ?? '')
  const [isMissing, setMissing] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    const fits = name.trim().length <= LIMITS.name && department.trim().length <= LIMITS.department
    if (name.trim() === '' || !fits) return
    const worked = await give({ type: 'member.set', memberId: member.id, name, department })
    if (worked) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lead.people.renameTitle', { name: memberName(member) })}
      size="small"
      closesOutside={false}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={t('lead.people.name')}
          value={name}
          onValue={setName}
          limit={LIMITS.name}
          error={isMissing && name.trim() === '' ? errorText('name-missing') : undefined}
        />
        <TextField
          label={t('lead.people.department')}
          value={department}
          onValue={setDepartment}
          limit={LIMITS.department}
          optional
        />
      </form>
    </Dialog>
  )
}
