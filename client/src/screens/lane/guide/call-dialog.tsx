import '../../../i18n/later/run.ts'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useLaneTools } from '../lane-tools.ts'

/** Calls whoever leads to this group; called already, it says so and lets one take it back. */
export function CallDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { give, busy } = useCommand()
  const form = useId()
  const [text, setText] = useState(group?.help?.text ?? '')
  if (group === undefined) return null
  const isCalled = group.help !== undefined
  const isTooLong = text.length > LIMITS.helpText
  const call = async (event: FormEvent) => {
    event.preventDefault()
    if (isTooLong) return
    const words = text.trim() === '' ? {} : { text: text.trim() }
    const done = t('run.help.called')
    if (await give({ type: 'help.ask', groupId: group.id, ...words }, { done })) onClose()
  }
  const recall = async () => {
    if (await give({ type: 'help.done', groupId: group.id })) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('run.help.callTitle')}
      intro={t(isCalled ? 'run.help.called' : 'run.help.callText')}
      footer={
        <>
          <Button busy={busy} onClick={isCalled ? () => void recall() : onClose}>
            {t(isCalled ? 'run.help.recall' : 'common.cancel')}
          </Button>
          <Button type="submit" form={form} variant="primary" busy={busy}>
            {t('run.help.callNow')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void call(event)} noValidate>
        <TextArea
          label={t('run.help.callLabel')}
          optional
          limit={LIMITS.helpText}
          value={text}
          onValue={setText}
          rows={2}
        />
      </form>
    </Dialog>
  )
}
