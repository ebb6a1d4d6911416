import { Toast as Base } from '@base-ui/react/toast'
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import { IconButton } from './icon-button.tsx'
import styles from './toast.module.css'

export type ToastTone = 'plain' | 'ok' | 'danger'

export type ToastMessage = {
  readonly text: string
  readonly tone?: ToastTone
  /** One thing to do about it: undo, look, refresh. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
  /** Default 6 s, with an action 12 s; `never` stays until closed. */
  readonly stays?: number | 'never'
  /** Messages with the same key replace each other. */
  readonly key?: string
}

const manager = Base.createToastManager()

/** Shows a message at the bottom of the screen; read out politely, trouble at once. Works anywhere, also outside React. */
export function showToast({ text, tone = 'plain', action, stays, key }: ToastMessage): void {
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

/** Once around the app. */
export function ToastHost() {
  const { t } = useTranslation()
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className={classes(styles.viewport)} aria-label={t('common.notice')}>
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
