import '../../../i18n/later/arrival.ts'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { CatchUp } from '../../../parts/catch-up/catch-up.tsx'
import { caughtUp } from '../../../parts/catch-up/late-comer.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './wait-sheet.module.css'

/** For who comes in while everyone writes alone: they read up, keep nobody waiting, and write along only if they wish. */
export function WaitSheet({ onWrite }: { readonly onWrite: () => void }) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { give, busy } = useCommand()
  const { workshopId } = useSession()
  const arrive = useEffectEvent(() => {
    caughtUp.set(workshopId)
    void give({ type: 'ready.set', on: true })
  })
  useEffect(() => arrive(), [])
  const write = async () => {
    if (await give({ type: 'ready.set', on: false })) onWrite()
  }
  return (
    <main className={`paper ${styles.page}`}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{t('arrival.title')}</h2>
        <p className={styles.alone}>{t('arrival.alone')}</p>
        <CatchUp group={group} />
        <Button busy={busy} onClick={() => void write()}>
          {t('arrival.write')}
        </Button>
      </div>
    </main>
  )
}
