import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { useLaneTools } from './lane-tools.ts'

/** What to call the persona in a sentence: by first name, as the group will. */
export function usePersonaName(): string {
  const customer = useCustomer()
  const { persona } = useLaneTools()
  const [first = ''] = (persona?.name ?? '').trim().split(/\s+/)
  return first === '' ? customer : first
}

/** A score with its sign, a group's half ones too: "+2", "−1,5". */
export function useScoreText(): (score: number) => string {
  const { number } = useFormats()
  return (score) => `${score > 0 ? '+' : ''}${number(score).replace('-', '−')}`
}

/** What a moment is called, also while it has no name. */
export function useMomentName(): (name: string | undefined) => string {
  const { t } = useTranslation()
  return (name) => (name === undefined || name.trim() === '' ? t('lane.moment.unnamed') : name)
}
