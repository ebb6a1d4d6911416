import type { LinkKind } from '@brownpaper/shared/protocol/http'
import { useEffect, useEffectEvent } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useLive } from '../../state/use-live.ts'
import { showToast } from '../../ui/toast.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { groupLinks } from './link-entry.ts'
import { useLinks } from './use-links.ts'

/** Fetches one of the workshop's links and shows it large. */
export function ShowLink({
  kind,
  onClose,
}: {
  readonly kind: Extract<LinkKind, 'viewer' | 'room'>
  readonly onClose: () => void
}) {
  const { groups } = useLive()
  const { list, failed, fresh } = useLinks()
  const giveUp = useEffectEvent((code: string) => {
    showToast({ text: errorText(code), tone: 'danger' })
    onClose()
  })
  useEffect(() => {
    if (failed !== undefined) giveUp(failed)
  }, [failed])
  const entry = groupLinks(list ?? [], groups, fresh).others.find((link) => link.kind === kind)
  return <LinkDialog entry={entry} onClose={onClose} />
}
