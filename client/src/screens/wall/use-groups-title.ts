import { useTranslation } from '../../i18n/i18n.ts'

const WORDS = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

/** "Vier groepen": a small number as one says it. */
export function useGroupsTitle(count: number): string {
  const { t } = useTranslation()
  const word = WORDS.find((one) => one === String(count))
  return t('wall.groups', { count, number: word === undefined ? count : t(`workshop.numbers.${word}`) })
}
