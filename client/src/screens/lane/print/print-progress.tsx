import { useTranslation } from '../../../i18n/i18n.ts'
import { useSaved } from '../../../state/use-saved.ts'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import styles from './print-view.module.css'

/** How far several lanes are: opened, and then painted for the printer. */
export function PrintProgress({
  ready,
  wanted,
  sheets,
  painted,
}: {
  /** Lanes that are ready, of how many. */
  readonly ready: number
  readonly wanted: number
  readonly sheets: number
  /** Sheets that are painted, while that goes on. */
  readonly painted: number | undefined
}) {
  const { t } = useTranslation()
  const isOffline = useSaved().kind === 'offline'
  const isComing = ready < wanted
  const words =
    painted !== undefined
      ? t('printing.all.painting')
      : isComing
        ? t(isOffline ? 'printing.all.offline' : 'printing.all.loading', { ready, count: wanted })
        : `${t('printing.sheets', { count: sheets })} ${t('printing.all.hint')}`
  return (
    <div className={styles.told}>
      <p role="status">{words}</p>
      {(isComing || painted !== undefined) && (
        <ProgressBar
          label={words}
          value={painted ?? ready}
          max={painted === undefined ? wanted : Math.max(sheets, painted)}
        />
      )}
    </div>
  )
}
