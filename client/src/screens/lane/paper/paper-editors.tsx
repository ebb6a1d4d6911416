import '../../../i18n/later/hands.ts'
import { useRef } from 'react'
import { type EditorKey, NoteEditor } from '../../../canvas/note-editor.tsx'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useLive } from '../../../state/use-live.ts'
import { useRecord, useText } from '../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { SharedField } from '../shared-field.tsx'
import { useFollowCamera } from '../use-camera.ts'
import { useTypingHistory } from '../use-lane-typing.ts'
import type { LanePaper } from './lane-paper.ts'
import { INSETS } from './lane-pose.ts'
import styles from './paper-editors.module.css'
import { idOf } from './paper-objects.ts'
import { ThingField } from './thing-field.tsx'
import { usePaperState } from './use-paper-state.ts'

type EditorProps = {
  readonly paper: LanePaper
  readonly id: string
  /** The keyboard goes back to the paper. */
  readonly onDone: () => void
}

/** The field over whatever is typed in: a note, a word at the curve, a moment's name, a thing's words. */
export function PaperEditors({ paper, onDone }: Omit<EditorProps, 'id'>) {
  const { editing } = usePaperState(paper)
  if (editing === undefined) return null
  const props = { paper, id: editing.id, onDone }
  switch (editing.what) {
    case 'note':
      return <NoteField key={editing.id} {...props} />
    case 'word':
      return <WordField key={editing.id} {...props} />
    case 'head':
      return <HeadField key={editing.id} {...props} />
    case 'thing':
      return <ThingField key={editing.id} {...props} onBlur={() => leaveIfHere(paper, editing.id)} />
  }
}

/** Leaves only the field it was made for: by the time it loses the focus another one may be open. */
function leaveIfHere({ store, commands }: LanePaper, id: string) {
  if (store.get().editing?.id === id) commands.leave()
}

function NoteField({ paper, id, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  useSnapshot()
  const text = useText(document.tables.notes, id)
  const onHistory = useTypingHistory(document.tables.notes, id)
  const { language } = useLive().workshop
  const object = paper.board.object(id)
  const note = useRecord(document.tables.notes, id)
  if (object?.type !== 'note' || note === undefined) return null
  const act = ({ key, shift }: EditorKey) => {
    if (key === 'tab') paper.commands.writeOn(shift ? 'previous' : 'next')
    else if (key === 'enter') paper.commands.writeOn('below')
    else {
      paper.commands.leave()
      onDone()
    }
  }
  return (
    <NoteEditor
      board={paper.board}
      note={object}
      text={text}
      label={`${t(`look.kinds.${note.kind}`)}, ${t('hands.note.text')}`}
      placeholder={t('hands.note.placeholder')}
      insets={INSETS}
      language={language}
      onHistory={onHistory}
      onSplice={(splices) => paper.commands.type('note', id, splices)}
      onKey={act}
      onBlur={() => leaveIfHere(paper, id)}
    />
  )
}

function WordField({ paper, id, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  useSnapshot()
  const text = useText(document.tables.words, id)
  const onHistory = useTypingHistory(document.tables.words, id)
  const { language } = useLive().workshop
  const object = paper.board.object(idOf.word(id))
  if (object?.type !== 'tag') return null
  return (
    <NoteEditor
      board={paper.board}
      note={object}
      text={text}
      label={t('hands.word.text')}
      placeholder={t('hands.word.placeholder')}
      insets={INSETS}
      language={language}
      onHistory={onHistory}
      onSplice={(splices) => paper.commands.type('word', id, splices)}
      onKey={() => {
        paper.commands.leave()
        onDone()
      }}
      onBlur={() => leaveIfHere(paper, id)}
    />
  )
}

/** Letters of a name on the paper, in paper units, and on the screen at least. */
const NAME_SIZE = 18
const LEAST_PX = 15

function HeadField({ paper, id, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const element = useRef<HTMLDivElement>(null)
  const head = layout.columnOf.get(id)?.head
  useFollowCamera(paper.board, element, ({ style }, camera) => {
    if (head === undefined) return
    const { x, y } = camera.paperToScreen({ x: head.x + 32, y: head.y })
    style.transform = `translate(${x}px, ${y}px)`
    style.width = `${Math.max(150, (head.width - 32) * camera.zoom)}px`
    style.height = `${Math.max(34, head.height * camera.zoom)}px`
    style.fontSize = `${Math.max(LEAST_PX, NAME_SIZE * camera.zoom)}px`
  })
  if (head === undefined) return null
  const done = () => {
    paper.commands.leave()
    onDone()
  }
  return (
    <div ref={element} className={styles.head}>
      <SharedField
        table={document.tables.moments}
        id={id}
        label={t('hands.moment.name')}
        placeholder={t('hands.moment.placeholder')}
        takesFocus
        className={styles.name}
        onSplice={(splices) => paper.commands.type('head', id, splices)}
        onBlur={() => leaveIfHere(paper, id)}
        onKey={(event) => {
          if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return
          event.preventDefault()
          event.stopPropagation()
          done()
          if (event.key === 'Escape') return
          paper.commands.goTo({ moment: id, row: 'trigger', index: 0 })
          // From a new moment one writes on: its name, then what sets the customer off.
          if (event.key === 'Tab') paper.commands.enter()
        }}
      />
    </div>
  )
}
