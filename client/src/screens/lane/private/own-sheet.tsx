import { ideaKindOf } from '@brownpaper/shared/own/own-part'
import type { ReactNode } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { quoted } from '../../../look/quoted.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import type { OwnHandle } from '../../../state/session.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'
import { OwnList } from './own-list.tsx'
import { OwnRun } from './own-run.tsx'
import styles from './own-sheet.module.css'
import type { Alone } from './use-alone.ts'

/** A quiet sheet to write or score on for oneself; nobody else sees it. */
export function OwnSheet({
  own,
  alone: { step, part, round },
  who,
  foot,
}: {
  readonly own: OwnHandle | undefined
  readonly alone: Alone
  /** Whose sheet it is, on a screen that is nobody's own. */
  readonly who?: string
  readonly foot: ReactNode
}) {
  const { t } = useTranslation()
  const { persona } = useLaneTools()
  const name = usePersonaName()
  const words = useStepWords()
  return (
    <main className={`paper ${styles.page}`}>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <header className={styles.head}>
            {(who !== undefined || part !== 'scores') && (
              <h2 className={styles.title}>{who ?? words.instruction(step, name)}</h2>
            )}
            {part === 'steps' && persona !== undefined && persona.iQuestion !== '' && (
              <p className={styles.question}>{quoted(persona.iQuestion)}</p>
            )}
            <p className={styles.quiet}>{t('own.onlyYou')}</p>
          </header>
          {own === undefined || !own.ready ? (
            <Skeleton height={120} />
          ) : part === 'scores' ? (
            <OwnRun key={own.document.ydoc.clientID} own={own} />
          ) : (
            <OwnList
              key={`${own.document.ydoc.clientID}/${part}/${round}`}
              own={own}
              list={part}
              ideaKind={ideaKindOf(step.activity)}
            />
          )}
        </div>
      </div>
      <footer className={styles.foot}>{foot}</footer>
    </main>
  )
}
