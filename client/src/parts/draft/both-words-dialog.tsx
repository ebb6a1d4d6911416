import { watchOvertaken } from '@brownpaper/shared/ydoc/overtaken'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/workshop.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { holdsWords } from './both-texts.ts'
import { bothWords } from './both-words.ts'
import styles from './both-words-dialog.module.css'

/** Shows what two people wrote in one place, so that the one whose words would be gone sees both and chooses. */
export function BothWordsDialog() {
  const { t } = useTranslation()
  useOvertaken()
  const both = useSyncExternalStore(bothWords.subscribe, bothWords.current)
  if (both === undefined) return null
  const other = both.stands === 'mine' ? 'theirs' : 'mine'
  const swap = () => {
    bothWords.clear()
    both.swap()
  }
  return (
    <Dialog
      open
      onClose={bothWords.clear}
      closesOutside={false}
      size="small"
      title={t('workshop.bothWords.title')}
      intro={t('workshop.bothWords.text')}
      footer={
        <>
          <Button onClick={swap}>{t(`workshop.bothWords.take.${other}`)}</Button>
          <Button variant="primary" onClick={bothWords.clear}>
            {t('workshop.bothWords.keep')}
          </Button>
        </>
      }
    >
      <dl className={styles.both}>
        {(['theirs', 'mine'] as const).map((whose) => (
          <div key={whose} className={whose === both.stands ? styles.stands : undefined}>
            <dt className={styles.whose}>
              {t(`workshop.bothWords.${whose}`)}
              {whose === both.stands && ` · ${t('workshop.bothWords.stands')}`}
            </dt>
            <dd className={styles.words}>{both[whose]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}

/** Two who store one thing at the same moment: which of them stays, the document decides. */
function useOvertaken(): void {
  const { workshop } = useSession()
  useEffect(
    () =>
      watchOvertaken(workshop, ({ table, id, part, ...stored }) => {
        const [mine, theirs] = [wordsIn(stored.mine, part), wordsIn(stored.theirs, part)]
        if (mine === undefined || holdsWords(theirs ?? '', '', mine)) return
        bothWords.set({
          ...{ mine, theirs: theirs ?? '', stands: 'theirs' },
          swap: () =>
            workshop.change(() => {
              // A part of words is named as its one field.
              const all: Readonly<Record<string, { patch(id: string, values: object): void }>> =
                workshop.tables
              all[table]?.patch(id, { [part]: mine })
            }),
        })
      }),
    [workshop],
  )
}

/** The words of a field that is stored on its own; an order or a colour is none that one would miss. */
function wordsIn(stored: unknown, part: string): string | undefined {
  if (part === 'order' || typeof stored !== 'object' || stored === null || !(part in stored)) return undefined
  const words = (stored as Readonly<Record<string, unknown>>)[part]
  return typeof words === 'string' && words.trim() !== '' ? words : undefined
}
