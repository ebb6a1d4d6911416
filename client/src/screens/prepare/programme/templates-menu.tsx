import { PROGRAMME_TEMPLATES } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import type { Command } from '@brownpaper/shared/protocol/commands'
import { Download, FolderOpen, LayoutTemplate, Save, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { saveText } from '../../../platform/save-text.ts'
import { useLive } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { keptProgrammes, useKeptProgrammes } from './kept-programmes.ts'
import { type KeptProgramme, MOST_FILE_BYTES, readProgramme, writeProgramme } from './programme-file.ts'

/** Programmes to begin with, one's own ones, and the way to take one along. */
export function TemplatesMenu({ steps }: { readonly steps: readonly ProgrammeStep[] }) {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { give } = useCommand()
  const kept = useKeptProgrammes()
  const input = useRef<HTMLInputElement>(null)
  const [isKeeping, setKeeping] = useState(false)

  const replace = async (command: Command) => {
    const before = [...steps]
    if (!(await give(command))) return
    showToast({
      text: t('schedule.changed'),
      action: {
        label: t('schedule.undo'),
        onPress: () => void give({ type: 'programme.put', steps: before }),
      },
      key: 'programme',
    })
  }
  const put = (programme: KeptProgramme) => replace({ type: 'programme.put', steps: [...programme.steps] })
  const open = async (file: File) => {
    const read = file.size > MOST_FILE_BYTES ? undefined : readProgramme(await file.text())
    if (read === undefined) {
      showToast({ text: t('schedule.uploadWrong'), tone: 'danger', key: 'programme' })
      return
    }
    keptProgrammes.keep(read)
    await put(read)
  }
  const forget = (programme: KeptProgramme) => {
    keptProgrammes.forget(programme.name)
    showToast({
      text: t('schedule.forgotten', { name: programme.name }),
      action: { label: t('schedule.undo'), onPress: () => keptProgrammes.keep(programme) },
      key: 'programme',
    })
  }
  return (
    <>
      <Menu
        align="start"
        trigger={<Button icon={LayoutTemplate}>{t('schedule.templates')}</Button>}
        entries={[
          ...PROGRAMME_TEMPLATES.map((template) => ({
            id: template,
            label: t(`schedule.template.${template}`),
            onSelect: () => void replace({ type: 'programme.use', template }),
          })),
          ...(kept.length === 0 ? [] : ['separator' as const, { heading: t('schedule.kept') }]),
          ...kept.map((programme) => ({
            id: `kept-${programme.name}`,
            label: programme.name,
            onSelect: () => void put(programme),
          })),
          'separator',
          { id: 'keep', label: t('schedule.keep'), icon: Save, onSelect: () => setKeeping(true) },
          {
            id: 'download',
            label: t('schedule.download'),
            icon: Download,
            onSelect: () =>
              saveText({
                name: `${workshop.title}.brownpaper.json`,
                type: 'application/json',
                text: writeProgramme({ name: workshop.title, steps }),
              }),
          },
          {
            id: 'upload',
            label: t('schedule.upload'),
            icon: FolderOpen,
            onSelect: () => input.current?.click(),
          },
          ...kept.map((programme) => ({
            id: `forget-${programme.name}`,
            label: t('schedule.forget', { name: programme.name }),
            icon: Trash2,
            onSelect: () => forget(programme),
          })),
        ]}
      />
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          // the same file again must be a change too
          event.target.value = ''
          if (file !== undefined) void open(file)
        }}
      />
      <KeepDialog open={isKeeping} steps={steps} onClose={() => setKeeping(false)} />
    </>
  )
}

function KeepDialog({
  open,
  steps,
  onClose,
}: {
  readonly open: boolean
  readonly steps: readonly ProgrammeStep[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const keep = () => {
    setTried(true)
    if (name.trim() === '' || name.trim().length > 80) return
    keptProgrammes.keep({ name: name.trim(), steps })
    showToast({ text: t('schedule.keepDone', { name: name.trim() }), tone: 'ok' })
    setName('')
    setTried(false)
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="small"
      title={t('schedule.keepTitle')}
      intro={t('schedule.keepText')}
      footer={
        <Button variant="primary" onClick={keep}>
          {t('schedule.keep')}
        </Button>
      }
    >
      <TextField
        label={t('schedule.keepName')}
        value={name}
        onValue={setName}
        limit={80}
        error={tried && name.trim() === '' ? t('schedule.keepNameMissing') : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
    </Dialog>
  )
}
