import { type CallService, readCall } from '@brownpaper/shared/protocol/call-link'
import { useTranslation } from '../i18n/i18n.ts'

/** How the way to a video call is called, and where it leads; undefined for what is no link of one. */
export function useTalk(
  link: string | undefined,
): { readonly url: string; readonly label: string } | undefined {
  const { t } = useTranslation()
  const call = link === undefined ? undefined : readCall(link)
  if (call === undefined) return undefined
  return { url: call.url, label: t(`common.call.${call.service satisfies CallService}`, { host: call.host }) }
}
