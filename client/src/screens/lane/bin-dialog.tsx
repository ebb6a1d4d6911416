import { Eraser, Undo2 } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { kindIcons } from '../../look/icons.ts'
import { memberName } from '../../parts/member-name.ts'
import { useCommand } from '../../parts/use-command.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './bin-dialog.module.css'
import { useLaneTools } from './lane-tools.ts'
import { useMomentName } from './use-lane-words.ts'

type Thrown = {
  readonly id: string
  readonly what: 'note' | 'moment' | 'word'
  readonly text: string
  readonly look: keyof typeof kindIcons
  readonly by: string
  readonly at: number
}

/** What was thrown away, the latest first, to bring back. Empty notes and words are left out: there is nothing to miss. */
function useThrown(): readonly Thrown[] {
  const { document, view } = useLaneTools()
  const nameOf = useMomentName()
  // Whatever is thrown away or brought back changes the lane.
  useSyncExternalStore(view.subscribe, view.current)
  const { notes, moments, words } = document.tables
  const thrown: Thrown[] = []
  for (const id of notes.removedIds()) {
    const note = notes.get(id)
    if (note?.removed === undefined || note.text.trim() === '') continue
    thrown.push({ id, what: 'note', text: note.text, look: note.kind, ...note.removed })
  }
  for (const id of moments.removedIds()) {
    const moment = moments.get(id)
    if (moment?.removed === undefined) continue
    thrown.push({ id, what: 'moment', text: nameOf(moment.name), look: 'channel', ...moment.removed })
  }
  for (const id of words.removedIds()) {
    const word = words.get(id)
    if (word?.removed === undefined || word.text.trim() === '') continue
    thrown.push({ id, what: 'word', text: word.text, look: 'feeling', ...word.removed })
  }
  return thrown.sort((a, b) => b.at - a.at)
}

export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { actions, canWrite, handle } = useLaneTools()
  const { members } = useLive()
  const leads = useMe().role === 'facilitator'
  const [erasing, setErasing] = useState<Thrown>()
  const { give, busy } = useCommand()
  const { time } = useFormats()
  const thrown = useThrown()
  const restore = {
    note: (id: string) => actions.restoreNotes([id]),
    moment: actions.restoreMoment,
    word: (id: string) => actions.restoreWords([id]),
  }
  const kindOf = ({ what, look }: Thrown) =>
    what === 'note' ? t(`look.kinds.${look}`) : t(what === 'moment' ? 'lane.bin.moment' : 'lane.bin.word')
  const byOf = ({ by, at }: Thrown) => {
    const member = members.find(({ id }) => id === by)
    return member === undefined ? time(at) : t('lane.bin.byAt', { name: memberName(member), time: time(at) })
  }
  const erase = async ({ id }: Thrown) => {
    const worked = await give(
      { type: 'text.erase', laneId: handle.laneId, ids: [id] },
      { done: t('lane.bin.erased') },
    )
    if (worked) setErasing(undefined)
  }
  if (erasing !== undefined) {
    return (
      <ConfirmDialog
        open
        title={t('lane.bin.eraseTitle')}
        text={t('lane.bin.eraseText', { text: erasing.text })}
        confirm={t('lane.bin.erase')}
        danger
        busy={busy}
        onConfirm={() => void erase(erasing)}
        onCancel={() => setErasing(undefined)}
      />
    )
  }
  const intro = leads ? t('lane.bin.introLead') : t('lane.bin.intro')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lane.bin.title')}
      intro={thrown.length === 0 ? t('lane.bin.empty') : intro}
    >
      <ul className={styles.list}>
        {thrown.map((one) => {
          const Icon = kindIcons[one.look]
          return (
            <li key={`${one.what}-${one.id}`} className={styles.row}>
              <span className={styles.kind} data-look={one.look}>
                <Icon size={18} aria-hidden />
              </span>
              <span className={styles.words}>
                <span className={styles.text}>{one.text}</span>
                <span className={styles.by}>
                  {kindOf(one)} · {byOf(one)}
                </span>
              </span>
              {canWrite && (
                <Button
                  size="small"
                  icon={Undo2}
                  aria-label={t('lane.bin.restoreOf', { text: one.text })}
                  onClick={() => restore[one.what](one.id)}
                >
                  {t('lane.bin.restore')}
                </Button>
              )}
              {leads && (
                <IconButton
                  icon={Eraser}
                  name={t('lane.bin.eraseOf', { text: one.text })}
                  tooltip="none"
                  onClick={() => setErasing(one)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
