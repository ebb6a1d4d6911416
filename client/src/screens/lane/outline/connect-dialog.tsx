import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { Icon } from '../../../ui/icon.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useMomentName } from '../use-lane-words.ts'
import styles from './connect-dialog.module.css'
import { objectIcons } from './tree/object-icons.ts'
import { useRowWords } from './tree/use-row-words.ts'

/** More than this nobody reads through: some more letters find it. */
const MOST_SHOWN = 40

type Target = { readonly id: string; readonly text: string; readonly icon: Icon }

const HOLDS_NOTHING: ReadonlySet<string> = new Set(['connector', 'stroke'])

/** As a line of the list, for its words alone. */
const lineOf = (id: string, what: 'note' | 'object') =>
  ({ key: id, what, id, level: 2, place: 1, count: 1, parent: undefined }) as const

/** An arrow from one note or thing to another, chosen by its words. */
export function ConnectDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, announcer } = useLaneTools()
  const { layout } = useSnapshot()
  const { things } = useBoardActions()
  const words = useRowWords()
  const nameOf = useMomentName()
  const [typed, setTyped] = useState('')
  const { notes, objects, moments } = document.tables
  const wanted = typed.trim().toLocaleLowerCase()
  const found = [...layout.notes.keys(), ...objects.ids()].flatMap((id): readonly Target[] => {
    const text = id === from ? undefined : textOf(id)
    return text?.toLocaleLowerCase().includes(wanted) ? [{ id, text, icon: iconOf(id) }] : []
  })

  function iconOf(id: string): Icon {
    const note = notes.get(id)
    return note === undefined ? objectIcons[objects.get(id)?.type ?? 'shape'] : kindIcons[note.kind]
  }

  /** Undefined for what says nothing, and for what a connection cannot hold on to. */
  function textOf(id: string): string | undefined {
    const note = notes.get(id)
    const thing = objects.get(id)
    if (thing !== undefined)
      return HOLDS_NOTHING.has(thing.type) ? undefined : words.labelOf(lineOf(id, 'object'))
    const text = note?.text.trim()
    if (note === undefined || text === undefined || text === '') return undefined
    const moment = note.place.at === 'cell' ? moments.get(note.place.moment) : undefined
    return moment === undefined ? text : t('outline.sheet.noteAt', { text, moment: nameOf(moment.name) })
  }

  const nameOfThing = (id: string) =>
    words.textOf(lineOf(id, notes.get(id) === undefined ? 'object' : 'note'))

  const connect = (to: string) => {
    things.addObject({
      type: 'connector',
      form: 'arrow',
      ends: [
        { to: from, side: undefined },
        { to, side: undefined },
      ],
    })
    announcer.say(t('outline.sheet.connected', { text: nameOfThing(to) }))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('outline.sheet.connect')} intro={nameOfThing(from)}>
      <TextField label={t('outline.sheet.find')} value={typed} onValue={setTyped} autoFocus />
      {found.length === 0 && <p className={styles.none}>{t('outline.sheet.none')}</p>}
      <ul className={styles.list}>
        {found.slice(0, MOST_SHOWN).map(({ id, text, icon }) => (
          <li key={id}>
            <Button variant="quiet" wide icon={icon} className={styles.note} onClick={() => connect(id)}>
              {text}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
