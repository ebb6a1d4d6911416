import { MARKS, type Mark } from '@brownpaper/shared/typed/marks'
import type { Usual } from '@brownpaper/shared/typed/read-typed'
import { tableAsLines } from '@brownpaper/shared/typed/table-as-lines'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, type ClipboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { decodeText } from '../../../parts/table/decode-text.ts'
import {
  type ReadTable,
  readFileTable,
  readTextTable,
  type TextTable,
} from '../../../parts/table/read-table.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import styles from './type-in-view.module.css'
import type { useTyped } from './use-typed.ts'

const USUALS = [
  'moment',
  'action',
  'trigger',
  'pain',
  'improvement',
  'plain',
] as const satisfies readonly Usual[]

/** Where one types: a line a note. A spreadsheet that is pasted or opened comes in as such lines too. */
export function TypedField({
  ref,
  typed,
  onPictures,
}: {
  readonly ref: Ref<HTMLTextAreaElement>
  readonly typed: ReturnType<typeof useTyped>
  /** Undefined where pictures cannot be taken. */
  readonly onPictures: ((files: readonly File[]) => void) | undefined
}) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const fileField = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState<(ReadTable & { ok: false })['why']>()
  const words = useLineWords()
  const { text, setText, usual, setUsual } = typed
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement /* there as long as this is */)

  /** In place of what is selected; the caret goes behind it. */
  function insert(fresh: string) {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {}
    setText(text.slice(0, from) + fresh + text.slice(to))
    const caret = from + fresh.length
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }

  function beginLine(mark: Mark) {
    const at = field.current?.selectionEnd ?? text.length
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    const start = text.lastIndexOf('\n', end - 1) + 1
    const isBlank = text.slice(start, end).trim() === ''
    field.current?.setSelectionRange(isBlank ? start : end, end)
    const word = mark === 'phase' ? '# ' : mark === 'top' ? `${words.top} 1: ` : `${words[mark]}: `
    insert(isBlank ? word : `\n${word}`)
  }

  const takeTable = (table: TextTable) => insert(tableAsLines(table, words))

  async function paste(event: ClipboardEvent) {
    const { clipboardData: data } = event
    const pasted = data.getData('text/plain')
    if (pasted === '' && data.files.length > 0) {
      event.preventDefault()
      onPictures?.([...data.files])
    } else if (pasted.includes('\t')) {
      event.preventDefault()
      const read = await readTextTable(pasted)
      if (read.ok) takeTable(read.table)
    }
  }

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    // the same file may be chosen again after it was mended
    event.target.value = ''
    if (file === undefined) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const plain = /\.(?:txt|md)$/i.test(file.name) ? decodeText(bytes) : undefined
    if (plain !== undefined && !plain.includes('\t')) {
      setFailed(undefined)
      return insert(plain)
    }
    const read = await readFileTable(bytes)
    setFailed(read.ok ? undefined : read.why)
    if (read.ok) takeTable(read.table)
  }

  return (
    <section className={styles.writing}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere */}
      <div role="group" aria-label={t('typed.insert')} className={styles.marks}>
        {MARKS.map((mark) => {
          const Icon = mark in kindIcons ? kindIcons[mark as keyof typeof kindIcons] : undefined
          return (
            <button key={mark} type="button" className={styles.mark} onClick={() => beginLine(mark)}>
              {Icon && <Icon size={16} aria-hidden />}
              {words[mark]}
            </button>
          )
        })}
      </div>
      {failed !== undefined && <Banner tone="danger">{t(`typed.unreadable.${failed}`)}</Banner>}
      <TextArea
        ref={field}
        label={t('typed.label')}
        hint={t('typed.hint')}
        placeholder={t('typed.placeholder')}
        rows={16}
        spellCheck
        className={styles.field}
        value={text}
        onValue={setText}
        onPaste={(event) => void paste(event)}
        autoFocus
      />
      <div className={styles.below}>
        <Select
          label={t('typed.usual')}
          value={usual}
          onValue={setUsual}
          options={USUALS.map((value) => ({ value, label: t(`typed.usuals.${value}`) }))}
        />
        <div className={styles.file}>
          <input
            ref={fileField}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt,.md,text/csv,text/plain"
            aria-label={t('typed.file')}
            hidden
            onChange={(event) => void open(event)}
          />
          <Button icon={FileUp} onClick={() => fileField.current?.click()}>
            {t('typed.file')}
          </Button>
          <p className={styles.hint}>{t('typed.fileHint')}</p>
        </div>
      </div>
    </section>
  )
}

/** The words lines begin with, in the reader's language; they are read back as what they say. */
function useLineWords(): Readonly<Record<Mark, string>> {
  const { t } = useTranslation()
  return {
    phase: t('typed.words.phase'),
    moment: t('typed.words.moment'),
    trigger: t('typed.words.trigger'),
    action: t('typed.words.action'),
    channel: t('typed.words.channel'),
    pain: t('typed.words.pain'),
    score: t('typed.words.score'),
    improvement: t('typed.words.improvement'),
    top: t('typed.words.top'),
    royal: t('typed.words.royal'),
    plain: t('typed.words.plain'),
  }
}

/** The caret at a line, counted from 1, and the line in view. */
export function goToLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return
  const lines = field.value.split(/\r\n|\r|\n/u)
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  field.focus()
  field.setSelectionRange(from, from + (lines[line - 1] ?? '').length)
  field.scrollTop = (field.scrollHeight / Math.max(1, lines.length)) * (line - 3)
}
