import '../../i18n/later/marks.ts'
import { setFixed } from '@brownpaper/shared/lane/note-marks'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { memberName } from '../../parts/member-name.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLaneTools } from './lane-tools.ts'
import styles from './paper/thing-forms.module.css'

/** A name or a department, no more. */
const MOST_WHO = 80

/** Who made an improvement on the spot: oneself, until one says otherwise. */
export function FixedForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const session = useSession()
  const { members } = useLive()
  const { memberId, device } = useMe()
  const me = members.find((one) => one.id === memberId)
  const [by, setBy] = useState(me === undefined || device === 'group-screen' ? '' : memberName(me))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim().length > MOST_WHO) return
        setFixed(document, id, { by: by.trim(), at: session.serverNow() })
        onDone()
      }}
    >
      <TextField
        label={t('marks.who')}
        hint={t('marks.whoHint')}
        placeholder={t('marks.whoPlaceholder')}
        optional
        limit={MOST_WHO}
        value={by}
        onValue={setBy}
      />
      <Button type="submit" variant="primary">
        {t('marks.fixed')}
      </Button>
    </form>
  )
}
