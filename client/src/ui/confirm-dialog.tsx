import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export type ConfirmDialogProps = {
  readonly open: boolean
  readonly title: string
  /** What it means, above all for one's work. */
  readonly text: ReactNode
  /** The verb on the button: what happens, not "OK". */
  readonly confirm: string
  /** Default "Annuleren". */
  readonly cancel?: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, text, confirm, cancel, danger = false, busy = false, onConfirm, onCancel } = props
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onClose={onCancel}
      title={title}
      intro={text}
      size="small"
      footer={
        <>
          <Button onClick={onCancel}>{cancel ?? t('common.cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
