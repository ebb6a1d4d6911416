import { CircleCheck, CircleX, Copy, Info, RefreshCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { SplitPage } from '../../look/split-page.tsx'
import { copyText } from '../../platform/clipboard.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './check.module.css'
import { type Finding, type Findings, SUBJECTS, type Subject, verdictOf } from './finding.ts'
import { look } from './probes.ts'
import { findingWords, reportOf, verdictWords, type Words, wordsIn } from './words.ts'

const PICTURES = { ok: CircleCheck, limited: Info, failed: CircleX } as const

/** Tells a company's IT people days before whether a workshop will run on their network. */
export function Check() {
  const words = wordsIn(useTranslation().language)
  const { found, all, lookAgain } = useFindings()
  usePageTitle(words.title)

  const copy = async () => {
    if (all === undefined) return
    const { href } = window.location
    const report = reportOf(words, all, { address: href, browser: navigator.userAgent, at: new Date() })
    const isCopied = await copyText(report)
    showToast({ key: 'copy', text: isCopied ? words.copied : words.copyFailed })
  }

  return (
    <SplitPage>
      <div className={styles.check}>
        <PageHeading title={words.title} text={words.intro} />
        <Verdict words={words} all={all} />
        <ul className={styles.list}>
          {SUBJECTS.map((subject) => (
            <Row key={subject} words={words} subject={subject} finding={found[subject]} />
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button variant="primary" icon={Copy} disabled={all === undefined} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button icon={RefreshCw} disabled={all === undefined} onClick={lookAgain}>
            {words.again}
          </Button>
        </div>
      </div>
    </SplitPage>
  )
}

function Verdict({ words, all }: { readonly words: Words; readonly all: Findings | undefined }) {
  const verdict = all && verdictOf(all)
  const said = all && verdictWords(words, all, window.location.host)
  return (
    <div role="status" className={classes(styles.verdict, verdict && styles[verdict])}>
      {said === undefined ? (
        <p className={styles.busy}>
          <Spinner /> {words.busy}
        </p>
      ) : (
        <>
          <p className={styles.verdictTitle}>{said.title}</p>
          <p>{said.help}</p>
        </>
      )}
    </div>
  )
}

type RowProps = {
  readonly words: Words
  readonly subject: Subject
  readonly finding: Finding | undefined
}

function Row({ words, subject, finding }: RowProps) {
  const Picture = finding && PICTURES[finding.how]
  return (
    <li className={styles.row}>
      <span className={classes(styles.picture, finding && styles[finding.how])}>
        {Picture === undefined ? <Spinner size={22} /> : <Picture size={22} aria-hidden />}
      </span>
      <div>
        <h2 className={styles.name}>{words[subject].name}</h2>
        {finding !== undefined && <p className={styles.about}>{findingWords(words, subject, finding)}</p>}
      </div>
    </li>
  )
}

/** What was found so far, and all of it once that is known. */
function useFindings() {
  const [found, setFound] = useState<Partial<Findings>>({})
  const [round, setRound] = useState(0)
  const lookAgain = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    let isOver = false
    setFound({})
    void round
    void look((subject, finding) => {
      if (!isOver) setFound((before) => ({ ...before, [subject]: finding }))
    })
    return () => {
      isOver = true
    }
  }, [round])
  return { found, all: isWhole(found) ? found : undefined, lookAgain }
}

const isWhole = (found: Partial<Findings>): found is Findings =>
  SUBJECTS.every((subject) => found[subject] !== undefined)
