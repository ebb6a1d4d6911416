import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { planImport, readHeader } from '@brownpaper/shared/staff/import-people'
import { takeOver } from '@brownpaper/shared/staff/people-actions'
import type { StaffDocument } from '@brownpaper/shared/staff/staff'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import {
  type ReadTable,
  readFileTable,
  readTextTable,
  type TextTable,
} from '../../../parts/table/read-table.ts'
import { randomId } from '../../../platform/ids.ts'
import { useSession } from '../../../state/use-session.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { DialogFrame, DialogSheet } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { showToast } from '../../../ui/toast.tsx'
import styles from './import-dialog.module.css'
import { ImportPreview } from './import-preview.tsx'

/** From a spreadsheet to the list: first looked at, then taken over as a whole, or not. */
export function ImportDialog({
  staff,
  onClose,
}: {
  readonly staff: StaffDocument
  readonly onClose: () => void
}) {
  const [table, setTable] = useState<TextTable>()
  return (
    <DialogFrame open onClose={onClose} size="large" closesOutside={false}>
      {table === undefined ? (
        <Source onTable={setTable} />
      ) : (
        <Look staff={staff} table={table} onBack={() => setTable(undefined)} onClose={onClose} />
      )}
    </DialogFrame>
  )
}

function Source({ onTable }: { readonly onTable: (table: TextTable) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<(ReadTable & { ok: false })['why']>()
  const fileField = useRef<HTMLInputElement>(null)

  const read = async (reading: Promise<ReadTable>) => {
    setBusy(true)
    const result = await reading
    setBusy(false)
    if (result.ok) onTable(result.table)
    else setFailed(result.why)
  }
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    // the same file may be chosen again after it was mended
    event.target.value = ''
    if (file !== undefined)
      void read(file.arrayBuffer().then((bytes) => readFileTable(new Uint8Array(bytes))))
  }
  return (
    <DialogSheet
      title={t('people.import.title')}
      intro={t('people.import.intro')}
      footer={
        <Button
          variant="primary"
          busy={busy}
          disabled={text.trim() === ''}
          onClick={() => void read(readTextTable(text))}
        >
          {t('people.import.look')}
        </Button>
      }
    >
      <div className={styles.source}>
        {failed !== undefined && <Banner tone="danger">{t(`people.import.failed.${failed}`)}</Banner>}
        <TextArea
          label={t('people.import.paste')}
          hint={t('people.import.pasteHint')}
          rows={7}
          value={text}
          onValue={setText}
        />
        <div className={styles.file}>
          <input
            ref={fileField}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,text/csv,text/plain"
            aria-label={t('people.import.file')}
            className={styles.fileField}
            onChange={open}
          />
          <Button icon={FileUp} busy={busy} onClick={() => fileField.current?.click()}>
            {t('people.import.file')}
          </Button>
          <p className={styles.hint}>{t('people.import.fileHint')}</p>
        </div>
      </div>
    </DialogSheet>
  )
}

function Look({
  staff,
  table,
  onBack,
  onClose,
}: {
  readonly staff: StaffDocument
  readonly table: TextTable
  readonly onBack: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const session = useSession()
  const [reading, setReading] = useState(() => readHeader(table))
  const listed = staff.tables.people.all()
  const room = LIMITS.invited - listed.length
  const plan = planImport(table, { ...reading, known: listed, room })
  const { people, completed: known, left } = plan
  const [count, completed] = [people.length, known.length]
  // a part of a list is whoever happens to come first in it
  const isTooLong = left > 0
  const takeWords = () => {
    if (isTooLong) return t('people.import.tooLong')
    if (count > 0) return t('people.import.take', { count })
    return completed > 0 ? t('people.import.complete', { count: completed }) : t('people.import.none')
  }

  const take = () => {
    const takeBack = takeOver(staff, plan, { newId: randomId, now: session.serverNow() })
    showToast({
      key: 'people',
      text:
        count === 0
          ? t('people.import.completedAll', { count: completed })
          : t('people.import.taken', { count }),
      tone: 'ok',
      action: {
        label: t('people.list.undo'),
        onPress: () => takeBack({ by: session.me.memberId ?? '', at: session.serverNow() }),
      },
    })
    onClose()
  }
  return (
    <DialogSheet
      title={t('people.import.title')}
      footer={
        <>
          <Button onClick={onBack}>{t('people.import.back')}</Button>
          <Button variant="primary" disabled={isTooLong || count + completed === 0} onClick={take}>
            {takeWords()}
          </Button>
        </>
      }
    >
      <ImportPreview table={table} reading={reading} plan={plan} room={room} onReading={setReading} />
    </DialogSheet>
  )
}
