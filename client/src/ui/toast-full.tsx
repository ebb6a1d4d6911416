import { Toast as Base } from '@base-ui/react/toast'
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import { IconButton } from './icon-button.tsx'
import styles from './toast.module.css'
import { type ToastMessage, type ToastTone, takeToasts } from './toast.tsx'

const manager = Base.createToastManager()

function show({ text, tone = 'plain', action, stays, key }: ToastMessage): void {
  const timeout = stays === 'never' ? 0 : (stays ?? (action ? 12_000 : 6_000))
  const id = manager.add({
    ...(key === undefined ? {} : { id: key }),
    type: tone,
    description: text,
    timeout,
    priority: tone === 'danger' ? 'high' : 'low',
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id)
          action.onPress()
        },
      },
    }),
  })
}

/** The gap between messages and what lies above and below them, in pixels: --space-6 and a little. */
const GAP = 32

/** How high messages stand, for whatever would lie below them: see toast.module.css. */
function useToastRoom(place: HTMLElement | null): void {
  useEffect(() => {
    if (place === null) return
    const { style } = document.documentElement
    let highest = 0
    const observer = new ResizeObserver(() => {
      const height = place.offsetHeight
      if (height === 0) style.removeProperty('--toast-room')
      else style.setProperty('--toast-room', `${height + GAP}px`)
      if (height <= highest) return
      highest = height
      style.setProperty('--toast-scroll', `${height + GAP}px`)
    })
    observer.observe(place)
    return () => {
      observer.disconnect()
      style.removeProperty('--toast-room')
      style.removeProperty('--toast-scroll')
    }
  }, [place])
}

export function ToastHostFull() {
  const { t } = useTranslation()
  const [place, setPlace] = useState<HTMLElement | null>(null)
  useToastRoom(place)
  // Messages from before there was a place for them come up now.
  useEffect(() => takeToasts(show), [])
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport ref={setPlace} className={classes(styles.viewport)} aria-label={t('common.notice')}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

const pictures: Record<ToastTone, Icon> = { plain: Info, ok: CircleCheck, danger: TriangleAlert }

function ToastList() {
  const { t } = useTranslation()
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => {
    const tone: ToastTone = toast.type === 'ok' || toast.type === 'danger' ? toast.type : 'plain'
    const Picture = pictures[tone]
    return (
      <Base.Root key={toast.id} toast={toast} className={classes(styles.toast, styles[tone])}>
        <Base.Content className={classes(styles.content)}>
          <Picture size={20} aria-hidden className={styles.picture} />
          <Base.Description className={classes(styles.text)} />
          {toast.actionProps && <Base.Action className={classes(styles.action)} />}
          <Base.Close render={<IconButton icon={X} name={t('common.close')} size="small" tooltip="none" />} />
        </Base.Content>
      </Base.Root>
    )
  })
}
