import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import type { Missing } from './missing.ts'

/** What is missing, in words. */
export function useMissingWords(): (missing: Missing) => string {
  const { t } = useTranslation()
  const formats = useFormats()
  return (missing) => {
    switch (missing.what) {
      case 'persona':
      case 'personaName':
        return t(`prepare.missing.${missing.what}`, { group: missing.group.name })
      case 'iQuestion':
        return t('prepare.missing.iQuestion', { persona: missing.persona.name })
      case 'uninvited':
        return t('prepare.missing.uninvited', {
          department: missing.department,
          channels: formats.list(missing.channels),
        })
      case 'companions':
      case 'presenters':
        return t(`prepare.missing.${missing.what}`, {
          groups: formats.list(missing.groups.map(({ name }) => name)),
        })
      case 'managerAway':
        return t('prepare.missing.managerAway', { manager: missing.manager })
      case 'baseline':
      case 'sources':
      case 'owners':
      case 'tooLong':
        return t(`prepare.missing.${missing.what}`, { count: missing.count })
      default:
        return t(`prepare.missing.${missing.what}`)
    }
  }
}
