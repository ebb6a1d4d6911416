import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toast.tsx'
import { useCommand } from '../use-command.ts'
import styles from './together-form.module.css'

/** What matters but not now. Everyone adds, who leads takes away. */
export function ParkingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { parked, groups } = useLive()
  const { role } = useMe()
  const { give, busy } = useCommand()
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '' || text.trim().length > LIMITS.message) return
    if (await give({ type: 'parked.add', text })) setText('')
  }
  const remove = async (parkedId: string) => {
    if (!(await give({ type: 'parked.remove', parkedId }))) return
    const onPress = () => void give({ type: 'parked.restore', parkedId })
    showToast({ text: t('together.parking.removed'), action: { label: t('together.parking.back'), onPress } })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('together.parking.title')}
      intro={t('together.parking.intro')}
      closesOutside={text === ''}
    >
      <form className={styles.row} onSubmit={(event) => void submit(event)} noValidate>
        <div className={styles.grow}>
          <TextField
            label={t('together.parking.text')}
            value={text}
            onValue={setText}
            limit={LIMITS.message}
            error={isMissing && text.trim() === '' ? t('together.parking.missing') : undefined}
          />
        </div>
        <Button type="submit" variant="primary" busy={busy}>
          {t('together.parking.add')}
        </Button>
      </form>
      <div className={styles.list}>
        {parked.length === 0 && <p className={styles.none}>{t('together.parking.none')}</p>}
        <ul className={styles.items}>
          {parked.map(({ id, text: words, groupId }) => (
            <li key={id} className={styles.item}>
              <span className={styles.words}>
                {words}
                <span className={styles.aside}>{groups.find((group) => group.id === groupId)?.name}</span>
              </span>
              {role === 'facilitator' && (
                <IconButton
                  icon={Trash2}
                  name={t('together.parking.remove', { text: words })}
                  tooltip="none"
                  onClick={() => void remove(id)}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
