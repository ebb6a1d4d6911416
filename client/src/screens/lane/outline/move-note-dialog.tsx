import '../../../i18n/later/hands.ts'
import { isRowKind } from '@brownpaper/shared/lane/note-kind'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useRecord } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/select.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { freePlace } from '../paper/paper-spot.ts'
import { useMomentOptions } from '../use-moment-options.ts'

/** Stands for free paper among the ids of moments, which hold no colon. */
const PAPER = ':paper'

/** Giving a note another moment, or free paper. */
export function MoveNoteDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, actions } = useLaneTools()
  const { layout } = useSnapshot()
  const moments = useMomentOptions()
  const note = useRecord(document.tables.notes, id)
  const here = note?.place.at === 'cell' ? note.place.moment : PAPER
  const [chosen, setChosen] = useState(layout.columnOf.has(here) || here === PAPER ? here : undefined)
  const options = [...moments, { value: PAPER, label: t('outline.list.free') }]
  const move = () => {
    if (note === undefined || chosen === undefined) return
    const below = layout.curve.area.y + layout.curve.area.height + 36
    if (chosen === PAPER) {
      const place = freePlace(layout, { x: 0, y: below })
      actions.moveNotes([{ id, kind: note.kind, to: { at: 'paper', ...place } }])
    } else {
      const kind = isRowKind(note.kind) ? note.kind : 'action'
      actions.moveNotes([{ id, kind, to: { at: 'cell', moment: chosen } }])
    }
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={t('hands.note.toMoment')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={chosen === undefined || chosen === here} onClick={move}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      <Select label={t('outline.list.addTo')} value={chosen} onValue={setChosen} options={options} />
    </Dialog>
  )
}
