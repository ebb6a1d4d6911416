import type { Difference } from '@brownpaper/shared/ydoc/differences'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { countDifferences, type SortCount } from './count-differences.ts'
import styles from './difference-words.module.css'

/** What would become of the paper, in a few lines. */
export function DifferenceWords({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation()
  const { list } = useFormats()
  const counts = countDifferences(differences)
  const line = (key: keyof typeof counts, sorts: readonly SortCount[]) =>
    sorts.length === 0
      ? []
      : [
          {
            key,
            text: t(`versions.${key}`, {
              things: list(sorts.map(({ sort, count }) => t(`versions.${sort}`, { count }))),
            }),
          },
        ]
  const lines = [
    ...line('comesBack', counts.comesBack),
    ...line('goesBack', counts.goesBack),
    ...line('goesAway', counts.goesAway),
  ]
  if (lines.length === 0) return <p>{t('versions.same')}</p>
  return (
    <ul className={styles.lines}>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}
