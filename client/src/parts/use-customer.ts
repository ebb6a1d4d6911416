import { CUSTOMER_WORDS, SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { useTranslation } from '../i18n/i18n.ts'
import { useSession } from '../state/use-session.ts'
import { useRecord } from '../state/use-table.ts'

/** What this workshop calls whose journey it is, in a sentence: "de klant", "the patient". */
export function useCustomer(): string {
  const { t } = useTranslation()
  const { customerWord, customerOther = '' } =
    useRecord(useSession().workshop.tables.settings, SETTINGS_ID) ?? {}
  const known = CUSTOMER_WORDS.find((one) => one === customerWord) ?? 'customer'
  const own = customerOther.trim().toLocaleLowerCase()
  return t(`lane.customers.${known === 'other' && own === '' ? 'customer' : known}`, { word: own })
}
