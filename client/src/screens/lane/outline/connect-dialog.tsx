import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { kindIcons } from '../../../look/icons.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useMomentName } from '../use-lane-words.ts'
import styles from './connect-dialog.module.css'

/** More than this nobody reads through: some more letters find it. */
const MOST_SHOWN = 40

/** An arrow from one note or thing to another, chosen by its words. */
export function ConnectDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, announcer } = useLaneTools()
  const { layout } = useSnapshot()
  const { things } = useBoardActions()
  const nameOf = useMomentName()
  const [typed, setTyped] = useState('')
  const { notes, moments } = document.tables
  const wanted = typed.trim().toLocaleLowerCase()
  const found = [...layout.notes.keys()].flatMap((id) => {
    const note = notes.get(id)
    if (note === undefined || id === from || note.text.trim() === '') return []
    return note.text.toLocaleLowerCase().includes(wanted) ? [note] : []
  })
  const connect = (to: string) => {
    things.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: from, side: undefined },
        { to, side: undefined },
      ],
    })
    announcer.say(t('outline.sheet.connected', { text: notes.get(to)?.text ?? '' }))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('outline.sheet.connect')} intro={notes.get(from)?.text ?? ''}>
      <TextField label={t('outline.sheet.find')} value={typed} onValue={setTyped} autoFocus />
      {found.length === 0 && <p className={styles.none}>{t('outline.sheet.none')}</p>}
      <ul className={styles.list}>
        {found.slice(0, MOST_SHOWN).map((note) => {
          const moment = note.place.at === 'cell' ? moments.get(note.place.moment) : undefined
          return (
            <li key={note.id}>
              <Button
                variant="quiet"
                wide
                icon={kindIcons[note.kind]}
                className={styles.note}
                onClick={() => connect(note.id)}
              >
                {moment === undefined
                  ? note.text
                  : t('outline.sheet.noteAt', { text: note.text, moment: nameOf(moment.name) })}
              </Button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
