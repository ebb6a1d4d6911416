import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useCommand } from '../use-command.ts'
import { GroupChoice } from './group-choice.tsx'
import styles from './together-form.module.css'

/** Says something to everyone or one group; what was said before can be taken back. */
export function MessageDialog({
  groupId: given,
  question,
  onClose,
}: {
  /** Whom it is for at first; null for everyone. */
  readonly groupId: string | null
  /** Words to begin with, for who guides the group alone. */
  readonly question?: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formId = useId()
  const { give, busy } = useCommand()
  const [groupId, setGroup] = useState(given)
  const [text, setText] = useState(question ?? '')
  const [isForGuides, setForGuides] = useState(question !== undefined)
  const { members } = useLive()
  const { role } = useMe()
  const hasGuide = members.some(
    (one) => one.role === 'companion' && (groupId === null || one.groupId === groupId),
  )
  const toCompanions = role === 'facilitator' && hasGuide && isForGuides
  const [isMissing, setMissing] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(text.trim() === '')
    if (text.trim() === '' || text.trim().length > LIMITS.message) return
    const only = toCompanions ? { toCompanions } : {}
    const sent = await give(
      { type: 'message.send', groupId, text, ...only },
      { done: t('together.message.sent') },
    )
    if (sent) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('together.message.title')}
      intro={t('together.message.intro')}
      closesOutside={text === (question ?? '')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('together.message.send')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <GroupChoice value={groupId} onValue={setGroup} />
        {role === 'facilitator' && (
          <Switch
            label={t('together.message.guidesOnly')}
            hint={t(hasGuide ? 'together.message.guidesOnlyHint' : 'together.message.noGuide')}
            checked={toCompanions}
            disabled={!hasGuide}
            onChecked={setForGuides}
          />
        )}
        <TextArea
          label={t('together.message.text')}
          hint={t('together.message.example')}
          value={text}
          onValue={setText}
          limit={LIMITS.message}
          error={isMissing && text.trim() === '' ? t('together.message.missing') : undefined}
        />
      </form>
      <Earlier />
    </Dialog>
  )
}

function Earlier() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { messages, groups } = useLive()
  const { role, groupId: own } = useMe()
  const { give } = useCommand()
  const sent = messages.filter(
    ({ fromCompanion, groupId }) => role === 'facilitator' || (fromCompanion && groupId === own),
  )
  if (sent.length === 0) return null
  return (
    <section className={styles.list} aria-label={t('together.message.earlier')}>
      <h3 className={styles.heading}>{t('together.message.earlier')}</h3>
      <ul className={styles.items}>
        {sent.toReversed().map(({ id, text, at, groupId, toCompanions }) => {
          const group = groups.find((one) => one.id === groupId)?.name
          return (
            <li key={id} className={styles.item}>
              <span className={styles.words}>
                {text}
                <span className={styles.aside}>
                  {formats.time(at)},{' '}
                  {toCompanions
                    ? t('together.message.toGuides', { group: group ?? t('together.all') })
                    : group === undefined
                      ? t('together.message.toAll')
                      : t('together.message.to', { group })}
                </span>
              </span>
              <IconButton
                icon={Trash2}
                name={t('together.message.remove', { text })}
                tooltip="none"
                onClick={() => void give({ type: 'message.remove', messageId: id })}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
