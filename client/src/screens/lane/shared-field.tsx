import '../../i18n/later/levels.ts'
import { must } from '@brownpaper/shared/base/assert'
import type { AnyShape, Table } from '@brownpaper/shared/ydoc/table'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { createFieldText, type FieldState, fieldPart } from '../../canvas/field-text.ts'
import { pasteInPart } from '../../canvas/paste-in-part.ts'
import type { Splice } from '../../canvas/text-splice.ts'
import { listenForUndo } from '../../canvas/text-undo.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useText } from '../../state/use-table.ts'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools } from './lane-tools.ts'
import { useTypingHistory } from './use-lane-typing.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

export type SharedFieldProps = {
  readonly table: Table<AnyShape>
  readonly id: string
  /** For a screen reader. */
  readonly label: string
  readonly placeholder?: string
  /** Several lines, as high as its text. Default one line. */
  readonly isLong?: boolean
  readonly readOnly?: boolean
  /** Takes the focus when it appears. */
  readonly takesFocus?: boolean
  readonly className?: string | undefined
  readonly onSplice: (splices: readonly Splice[]) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
  /** Never while letters are being composed. */
  readonly onKey?: (event: KeyboardEvent<Field>) => void
}

/** A field of the page over a text that others may be typing in too: each keeps their caret and their words. */
export function SharedField({
  table,
  id,
  label,
  isLong = false,
  takesFocus = false,
  readOnly = false,
  onSplice,
  onKey,
  ...rest
}: SharedFieldProps) {
  const field = useRef<Field>(null)
  const text = useText(table, id)
  const { isTheirs, tell } = useTheirs(table, id)
  const [fieldText] = useState(() => createFieldText(text))
  const [initial] = useState(fieldPart(text))
  const stepBack = useTypingHistory(table, id)
  const takeStep = useRef(stepBack)
  /** What changes next is this person's undo. */
  const isStepping = useRef(false)

  useLayoutEffect(() => {
    const area = must(field.current, 'field')
    show(area, isStepping.current ? fieldText.moved(text) : fieldText.told(text, selectionOf(area)))
    isStepping.current = false
    if (isLong) fitHeight(area)
  }, [fieldText, text, isLong])

  useLayoutEffect(() => {
    takeStep.current = stepBack
  })

  useLayoutEffect(
    () =>
      listenForUndo(must(field.current, 'field'), (step) => {
        // Before and after: the change may be shown at once, or there may be none.
        isStepping.current = true
        if (!takeStep.current(step)) isStepping.current = false
      }),
    [],
  )

  useLayoutEffect(() => {
    if (isLong) return followWidth(must(field.current, 'field'))
  }, [isLong])

  useLayoutEffect(() => {
    const area = must(field.current, 'field')
    if (!takesFocus) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [takesFocus])

  const send = (area: Field) => {
    isStepping.current = false
    const splices = fieldText.typed(area.value, area.selectionEnd ?? area.value.length)
    if (splices.length > 0) onSplice(splices)
    if (isLong) fitHeight(area)
  }
  const events = {
    ...rest,
    readOnly: readOnly || isTheirs,
    onPointerUp: () => isTheirs && !readOnly && tell(),
    'aria-label': label,
    dir: 'auto',
    autoComplete: 'off',
    defaultValue: initial,
    onInput: (event: { readonly currentTarget: Field }) => send(event.currentTarget),
    onPaste: pasteInPart,
    onCompositionStart: () => fieldText.composes(),
    onCompositionEnd: ({ currentTarget }: { readonly currentTarget: Field }) => {
      send(currentTarget)
      show(currentTarget, fieldText.composed(selectionOf(currentTarget)))
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (isTheirs && !readOnly && isLetter(event)) tell()
      if (!event.nativeEvent.isComposing) onKey?.(event)
    },
  }
  const take = (element: Field | null) => {
    field.current = element
  }
  return isLong ? (
    <textarea {...events} ref={take} rows={1} style={own} />
  ) : (
    <input {...events} ref={take} type="text" />
  )
}

/** Whether the words are somebody else's to change, and how that is told. */
function useTheirs(table: Table<AnyShape>, id: string) {
  const { t } = useTranslation()
  // The handle is another when what one is kept to is.
  useLaneTools()
  return {
    isTheirs: !table.mayType(id),
    tell: () => showToast({ text: t('levels.notYours'), key: 'paper' }),
  }
}

/** Whether a key would have written or taken away a letter. */
const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  key === 'Backspace' || key === 'Delete' || (key.length === 1 && !ctrlKey && !metaKey)

const selectionOf = ({ selectionStart, selectionEnd, value }: Field) => ({
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
})

function show(area: Field, state: FieldState | undefined) {
  if (!state) return
  area.value = state.value
  // Only who is typing has a caret to keep; setting one elsewhere would take the focus in some browsers.
  if (document.activeElement === area) area.setSelectionRange(state.start, state.end)
}

/** Where the browser does it, a field is as high as its text by itself, in whatever letters. */
const fitsItself = () => CSS.supports('field-sizing', 'content')
const own = { fieldSizing: 'content' } as const

/** A phone that is turned, or a button that comes beside it, makes other lines of the same text. */
function followWidth(area: Field): () => void {
  let width = area.clientWidth
  const observer = new ResizeObserver(() => {
    if (area.clientWidth === width) return
    width = area.clientWidth
    fitHeight(area)
  })
  const refit = () => fitHeight(area)
  observer.observe(area)
  // Letters that came late make other lines.
  document.fonts.addEventListener('loadingdone', refit)
  return () => {
    observer.disconnect()
    document.fonts.removeEventListener('loadingdone', refit)
  }
}

function fitHeight(area: Field) {
  if (fitsItself()) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
