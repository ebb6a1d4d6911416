import type { Point } from '@brownpaper/shared/geometry/rect'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { MOST_SAID } from '../../../sync/presence.ts'
import { useLaneTools } from '../lane-tools.ts'
import { useFollowCamera } from '../use-camera.ts'
import type { LanePaper } from './lane-paper.ts'
import styles from './say-field.module.css'
import { usePaperState } from './use-paper-state.ts'

/** As long as what was said stays beside the arrow. */
const STAYS_MS = 6000
/** CSS pixels from the arrow's tip, where others see its tag. */
const BESIDE = { x: 14, y: 11 }

/** A few words beside one's own arrow, for all who look; they are not kept. */
export function SayField({ paper, onDone }: { readonly paper: LanePaper; readonly onDone: () => void }) {
  const { isSaying } = usePaperState(paper)
  /** Takes away what was said before. */
  const timer = useRef<number>(undefined)
  return isSaying ? <Field paper={paper} timer={timer} onDone={onDone} /> : null
}

type FieldProps = {
  readonly paper: LanePaper
  readonly timer: RefObject<number | undefined>
  readonly onDone: () => void
}

function Field({ paper, timer, onDone }: FieldProps) {
  const { t } = useTranslation()
  const { handle } = useLaneTools()
  const element = useRef<HTMLInputElement>(null)
  const { board, store } = paper
  const self = handle.peers().find((peer) => peer.self)
  const here = useRef(paper.pointer() ?? paper.commands.middle())

  useFollowCamera(board, element, place)
  const follow = useEffectEvent((at: Point | undefined) => {
    here.current = at ?? here.current
    if (element.current !== null) place(element.current)
  })
  useEffect(() => board.on('cursorMove', ({ at }) => follow(at)), [board])
  useEffect(() => {
    window.clearTimeout(timer.current)
    // Without a pointer one's words still need a place.
    handle.setPresence({ cursor: here.current, says: undefined })
    element.current?.focus({ preventScroll: true })
  }, [handle, timer])

  function place({ style }: HTMLElement) {
    if (self !== undefined) style.setProperty('--own', self.colour)
    const { x, y } = board.camera.paperToScreen(here.current)
    const { width, height } = board.camera.viewport
    const left = Math.max(8, Math.min(x + BESIDE.x, width - FIELD.width - 8))
    const top = Math.max(8, Math.min(y + BESIDE.y, height - FIELD.height - 8))
    style.transform = `translate(${left}px, ${top}px)`
  }

  function close(text: string) {
    if (!store.get().isSaying) return
    store.set({ isSaying: false })
    if (text.trim() === '') return handle.setPresence({ says: undefined })
    handle.setPresence({ says: { text, isDone: true } })
    timer.current = window.setTimeout(() => handle.setPresence({ says: undefined }), STAYS_MS)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    close(event.key === 'Enter' ? event.currentTarget.value : '')
    onDone()
  }

  return (
    <input
      ref={element}
      className={styles.field}
      maxLength={MOST_SAID}
      aria-label={t('board.say.open')}
      placeholder={t('board.say.placeholder')}
      autoComplete="off"
      onChange={({ target }) => handle.setPresence({ says: { text: target.value, isDone: false } })}
      onKeyDown={onKeyDown}
      onBlur={({ target }) => close(target.value)}
    />
  )
}

/** CSS pixels, at most. */
const FIELD = { width: 300, height: 44 }
