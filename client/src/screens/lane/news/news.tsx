import '../../../i18n/later/news.ts'
import { useOthersNews, useStepNews } from './use-news.ts'
import { useSaid } from './use-said.ts'

/** Tells the announcer what others do and say, and how the programme goes. */
export function News() {
  useOthersNews()
  useSaid()
  useStepNews()
  return null
}
