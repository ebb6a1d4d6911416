import { Printer } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { Spinner } from '../../../ui/spinner.tsx'
import { Switch } from '../../../ui/switch.tsx'
import styles from './print-view.module.css'
import { usePageSize } from './use-page-size.ts'
import { useWallPicture, type WallPicture } from './use-wall-picture.ts'
import { NOTE_WIDTHS, PAPERS, type PaperName, planWall, type WallPlan } from './wall-pages.ts'
import { paintSheets, WallOverview, WallSheets } from './wall-sheets.tsx'

/** How a wall is printed. */
export type WallChoice = { readonly paper: PaperName; readonly noteWidth: string; readonly isEmpty: boolean }
export const FIRST_CHOICE: WallChoice = { paper: 'a4', noteWidth: '76', isEmpty: false }

/** The wall in real size: how large, on what, and how the sheets come together. */
export function PrintWall() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [choice, setChoice] = useState<WallChoice>(FIRST_CHOICE)
  const [isPrinting, setPrinting] = useState(false)
  const painted = useWallPicture(choice)
  const wall = painted === 'bare' ? undefined : painted
  const plan = wall && planWall(wall.bounds, choice.paper, Number(choice.noteWidth))
  usePageSize(plan?.width ?? 210, plan?.height ?? 297)
  const metres = (mm: number) => number(Math.round(mm / 10) / 100)
  return (
    <>
      <div className={styles.options}>
        <WallOptions choice={choice} onChoice={setChoice} />
        <Button
          variant="primary"
          icon={Printer}
          busy={isPrinting}
          disabled={plan === undefined}
          onClick={() => setPrinting(true)}
        >
          {t('printing.print')}
        </Button>
      </div>
      <main className={styles.wall}>
        {plan !== undefined && (
          <p className={styles.told} role="status">
            {t('printing.size', { width: metres(plan.wall.width), height: metres(plan.wall.height) })}{' '}
            {t('printing.sheets', { count: plan.pages.length })}{' '}
            {t(choice.paper === 'one' ? 'printing.oneHint' : 'printing.tilesHint')}
          </p>
        )}
        {painted === 'bare' ? (
          <EmptyState title={t('printing.nothing')}>{t('printing.nothingText')}</EmptyState>
        ) : wall === undefined || plan === undefined ? (
          <Spinner label={t('printing.coming')} />
        ) : (
          <WallOverview wall={wall} plan={plan} />
        )}
      </main>
      {isPrinting && wall !== undefined && plan !== undefined && (
        <Pages wall={wall} plan={plan} onDone={() => setPrinting(false)} />
      )}
    </>
  )
}

/** On what, how large, and whether something hangs on it already. */
export function WallOptions({
  choice,
  onChoice,
}: {
  readonly choice: WallChoice
  readonly onChoice: (choice: WallChoice) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <Select
        label={t('printing.wallPaper')}
        value={choice.paper}
        onValue={(paper) => onChoice({ ...choice, paper })}
        options={PAPERS.map((value) => ({ value, label: t(`printing.papers.${value}`) }))}
      />
      <Select
        label={t('printing.noteWidth')}
        value={choice.noteWidth}
        onValue={(noteWidth) => onChoice({ ...choice, noteWidth })}
        options={NOTE_WIDTHS.map((value) => ({ value: String(value), label: t('printing.mm', { value }) }))}
      />
      <Switch
        label={t('printing.isEmpty')}
        hint={t('printing.isEmptyHint')}
        checked={choice.isEmpty}
        onChecked={(isEmpty) => onChoice({ ...choice, isEmpty })}
      />
    </>
  )
}

/** The sheets, on paper only; painted one after the other, then the browser's print window opens. */
function Pages({
  wall,
  plan,
  onDone,
}: {
  readonly wall: WallPicture
  readonly plan: WallPlan
  readonly onDone: () => void
}) {
  const element = useRef<HTMLDivElement>(null)
  const done = useEffectEvent(onDone)
  useEffect(() => {
    if (element.current === null) return
    let isWanted = true
    const finished = () => done()
    window.addEventListener('afterprint', finished)
    const painted = paintSheets(wall, plan, element.current, { goOn: () => isWanted })
    void painted.then(() => {
      if (isWanted) window.print()
    })
    return () => {
      isWanted = false
      window.removeEventListener('afterprint', finished)
      void painted.then((clear) => clear())
    }
  }, [wall, plan])
  return createPortal(
    <div ref={element} className={styles.pages} data-print-wall>
      <WallSheets plan={plan} />
    </div>,
    document.body,
  )
}
