import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { LinkEntry } from './link-entry.ts'
import { useLinkNames } from './link-names.ts'

/** Asks before a link gets another code: says who is sent out by it. */
export function ResetLink({
  entry,
  reset,
  onDone,
}: {
  /** Undefined: closed. */
  readonly entry: LinkEntry | undefined
  readonly reset: (linkId: string) => Promise<string | undefined>
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const nameOf = useLinkNames()
  const [busy, setBusy] = useState(false)
  if (entry === undefined) return null

  const confirm = async () => {
    setBusy(true)
    const failed = await reset(entry.id)
    setBusy(false)
    onDone()
    if (failed !== undefined) showToast({ text: errorText(failed), tone: 'danger' })
  }
  return (
    <ConfirmDialog
      open
      title={t('workshop.links.resetTitle', { name: nameOf(entry).full })}
      text={`${t(`workshop.links.resetText.${entry.kind}`)} ${t('workshop.links.resetKept')}`}
      confirm={t('workshop.links.reset')}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onDone}
    />
  )
}
