import type { ReactNode, RefObject } from 'react'
import { usePopups } from './later-popups.ts'

export type DialogFrameProps = {
  readonly open: boolean
  /** Asked to close: the cross, Escape, a press outside. */
  readonly onClose: () => void
  /** `whole` for what is looked at from afar: nearly all of the screen. */
  readonly size?: 'small' | 'normal' | 'large' | 'whole'
  /** False when a press outside must not throw away what was typed. Default true. */
  readonly closesOutside?: boolean
  /** What gets the focus when it opens. Default the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>
}

export type DialogSheetProps = {
  readonly title: string
  /** Under the title; read out with it. */
  readonly intro?: ReactNode
  readonly children?: ReactNode
  /** The buttons; the primary one last. */
  readonly footer?: ReactNode
}

/** A sheet over the screen; on a phone it stands at the bottom. */
export function Dialog({ title, intro, footer, children, ...frame }: DialogFrameProps & DialogSheetProps) {
  return (
    <DialogFrame {...frame}>
      <DialogSheet title={title} intro={intro} footer={footer}>
        {children}
      </DialogSheet>
    </DialogFrame>
  )
}

/** For a dialog of several steps: one frame around a `DialogSheet` that changes. */
export function DialogFrame(props: DialogFrameProps & { readonly children: ReactNode }) {
  const popups = usePopups(props.open ? 'now' : 'soon')
  return popups && <popups.DialogFrameFull {...props} />
}

export function DialogSheet(props: DialogSheetProps) {
  const popups = usePopups('now')
  return popups && <popups.DialogSheetFull {...props} />
}
