import '../../../i18n/later/printing.ts'
import { Printer, Scroll, StickyNote } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useDarkChrome } from '../../../look/dark-chrome.ts'
import { LeadOnly } from '../../../parts/lead-only.tsx'
import { SheetFrame } from '../../../parts/sheet/sheet-frame.tsx'
import { usePageTitle } from '../../../platform/page-title.ts'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { BackBar } from '../back-bar.tsx'
import { GroupChecks } from './group-checks.tsx'
import { CardPaperSelect } from './print-cards.tsx'
import { type PrintChoice, printsCards, printsWalls } from './print-choice.ts'
import { type Printed, PrintLane, type PrintLaneProps } from './print-lane.tsx'
import { PrintProgress } from './print-progress.tsx'
import styles from './print-view.module.css'
import { FIRST_CHOICE, WallOptions } from './print-wall.tsx'
import { usePageSizes } from './use-page-size.ts'

type Said = ReadonlyMap<string, Printed | 'closed'>

/** Cards and walls of all groups, or of some, in one go. For who leads. */
export function PrintAllScreen() {
  return (
    <LeadOnly>
      <PrintAll />
    </LeadOnly>
  )
}

function PrintAll() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { workshopId } = useSession()
  const { workshop, groups } = useLive()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [choice, setChoice] = useState<PrintChoice>({ what: 'cards', cardPaper: 'a4', wall: FIRST_CHOICE })
  const [said, setSaid] = useState<Said>(new Map())
  useDarkChrome()
  usePageTitle(`${t('printing.all.title')}: ${workshop.title}`)

  const chosen = groups.filter(({ id }) => !left.has(id))
  const job = jobOf(chosen, choice, said)
  const { painted, print } = usePrintJob(job.paints)
  usePageSizes(job.sizes)
  const tell = useCallback(
    (key: string, what: Printed | 'closed' | undefined) =>
      setSaid((before) => {
        const next = new Map(before)
        if (what === undefined) next.delete(key)
        else next.set(key, what)
        return next
      }),
    [],
  )
  return (
    <SheetFrame
      chrome={
        <BackBar
          back={t('printing.all.back')}
          onBack={() => go(`/w/${workshopId}/lead`)}
          title={t('printing.all.title')}
          middle={
            <SegmentedControl
              label={t('printing.what')}
              labelHidden
              value={choice.what}
              onValue={(what) => setChoice({ ...choice, what })}
              options={[
                { value: 'cards', label: t('printing.cards'), icon: StickyNote },
                { value: 'wall', label: t('printing.wall'), icon: Scroll },
                { value: 'both', label: t('printing.all.both') },
              ]}
            />
          }
        />
      }
    >
      <div className={styles.options}>
        <GroupChecks groups={groups} left={left} onLeft={setLeft} />
        {printsCards(choice) && (
          <CardPaperSelect
            paper={choice.cardPaper}
            onPaper={(cardPaper) => setChoice({ ...choice, cardPaper })}
          />
        )}
        {printsWalls(choice) && (
          <WallOptions choice={choice.wall} onChoice={(wall) => setChoice({ ...choice, wall })} />
        )}
        <PrintProgress ready={job.ready} wanted={job.wanted} sheets={job.sheets} painted={painted} />
        <Button
          variant="primary"
          icon={Printer}
          busy={painted !== undefined}
          disabled={job.ready < job.wanted || job.sheets === 0}
          onClick={print}
        >
          {t('printing.print')}
        </Button>
      </div>
      <main className={styles.lanes} data-print-lanes>
        {chosen.length === 0 && (
          <EmptyState title={t('printing.all.none')}>{t('printing.all.noneText')}</EmptyState>
        )}
        {chosen.map((group) => (
          <OneLane key={group.id} group={group} choice={choice} onSaid={tell} />
        ))}
      </main>
    </SheetFrame>
  )
}

function OneLane({
  onSaid,
  ...props
}: Omit<PrintLaneProps, 'tell'> & {
  readonly onSaid: (key: string, said: Printed | 'closed' | undefined) => void
}) {
  const { id } = props.group
  const tell: PrintLaneProps['tell'] = useCallback(
    (what, said) => onSaid(`${id}/${what}`, said),
    [id, onSaid],
  )
  return <PrintLane {...props} tell={tell} />
}

/** All that is to be printed, as far as the lanes have told; a lane that cannot be had is not waited for. */
function jobOf(chosen: readonly { readonly id: string }[], choice: PrintChoice, said: Said) {
  const kinds = [...(printsCards(choice) ? ['cards'] : []), ...(printsWalls(choice) ? ['wall'] : [])]
  const open = chosen.filter(({ id }) => said.get(`${id}/lane`) !== 'closed')
  const parts = open.map(({ id }) => kinds.map((kind) => said.get(`${id}/${kind}`)))
  const told = parts.flat().filter((part) => part !== undefined && part !== 'closed')
  const sizes = told.flatMap(({ size }) => size ?? [])
  return {
    /** In lanes. */
    ready: parts.filter((ofLane) => ofLane.every((part) => part !== undefined)).length,
    wanted: open.length,
    sheets: told.reduce((sum, part) => sum + part.sheets, 0),
    sizes,
    paints: told.flatMap(({ paint }) => paint ?? []),
  }
}

/** Paints what needs it, lane by lane, and opens the browser's print window; how many sheets are painted meanwhile. */
function usePrintJob(paints: readonly NonNullable<Printed['paint']>[]) {
  const [painted, setPainted] = useState<number>()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const print = async () => {
    if (paints.length === 0) return window.print()
    const clears: (() => void)[] = []
    const finished = () => {
      for (const clear of clears) clear()
      setPainted(undefined)
    }
    setPainted(0)
    for (const paint of paints) {
      const onPage = () => setPainted((count = 0) => count + 1)
      clears.push(await paint({ goOn: () => isHere.current, onPage }))
    }
    if (!isHere.current) return finished()
    window.addEventListener('afterprint', finished, { once: true })
    window.print()
  }
  return { painted, print: () => void print() }
}
