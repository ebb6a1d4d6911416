import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { useTranslation } from '../../i18n/i18n.ts'

/** What one comes into, in one line under the title. */
export function useSubtitle({ kind, title, groups }: JoinPreview): string {
  const { t } = useTranslation()
  if (kind === 'lead') return t('join.asLead', { title })
  if (kind === 'companion') return t('join.asCompanion', { title })
  if (groups.length > 1) return t('join.subtitle', { title, count: groups.length })
  return t('join.subtitleOwn', { title })
}
