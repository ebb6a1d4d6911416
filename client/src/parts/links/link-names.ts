import { useTranslation } from '../../i18n/i18n.ts'
import type { LinkEntry } from './link-entry.ts'

/** What a link is called: by itself, and in full with its group. */
export function useLinkNames(): (entry: LinkEntry) => { readonly short: string; readonly full: string } {
  const { t } = useTranslation()
  return ({ kind, group }) => {
    const short = t(`workshop.links.${kind}`)
    return { short, full: group === undefined ? short : `${group.name}, ${short.toLocaleLowerCase()}` }
  }
}
