import '../../../i18n/later/hands.ts'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useHistory } from '../../../state/use-history.ts'
import { showToast } from '../../../ui/toast.tsx'
import { chordsOf } from '../keys/chords.ts'
import { useLaneTools } from '../lane-tools.ts'
import { isMac, singleKeys } from '../shortcuts.ts'
import { useOtherSide } from './use-beside.ts'

export type ListKeys = {
  readonly onSearch: () => void
  readonly onPalette: () => void
  readonly onPaper: () => void
  readonly onShortcuts: () => void
}

/** The keys that work anywhere in the list, as they do on the paper. */
export function useListKeys({ onSearch, onPalette, onPaper, onShortcuts }: ListKeys): void {
  const { t } = useTranslation()
  const { document: lane, canWrite } = useLaneTools()
  const { undo, redo } = useHistory(lane)
  useOtherSide(onPaper)
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isInPopup(event)) return
    const step = (run: typeof undo) => () => {
      const { leftAlone } = run()
      if (leftAlone > 0) showToast({ text: t('hands.note.leftAlone', { count: leftAlone }), key: 'paper' })
    }
    // While one types, undo is the field's, and signs are letters.
    const calm: Readonly<Record<string, () => void>> = isTyping(event)
      ? {}
      : {
          ...(canWrite ? { 'Mod+Z': step(undo), 'Mod+Shift+Z': step(redo), 'Mod+Y': step(redo) } : {}),
          ...(singleKeys.isOn() ? { '?': onShortcuts } : {}),
        }
    const all: Readonly<Record<string, () => void>> = { 'Mod+F': onSearch, 'Mod+K': onPalette, ...calm }
    const run = chordsOf(event, { onMac: isMac() }).flatMap((chord) => all[chord] ?? [])[0]
    if (run === undefined) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const isIn = ({ target }: Event, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

const isInPopup = (event: Event) => isIn(event, '[role="dialog"], [role="alertdialog"], [role="menu"]')

const isTyping = (event: Event) => isIn(event, 'input, textarea, select, [contenteditable]')
