import '../../../i18n/later/hands.ts'
import '../../../i18n/later/outline.ts'
import type { MomentTarget } from '@brownpaper/shared/lane/actions'
import type { Slip } from '@brownpaper/shared/lane/lane'
import { ArrowLeft, ArrowRight, Equal, Plus, Trash2, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import '../../../i18n/later/outline.ts'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useHistory } from '../../../state/use-history.ts'
import { useMe } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { ChipButton } from '../../../ui/chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { FullScreen } from '../full-screen.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import { SlipMarks } from './slip-card.tsx'
import styles from './sort-slips.module.css'
import { useDoubles, useSlipActions, useSlips } from './use-slips.ts'

/** Slips one after the other: a tap says where each belongs, and the next one comes. */
export function SortSlips({ first, onClose }: { readonly first: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { memberId = '' } = useMe()
  const slips = useSlips()
  const doubles = useDoubles(slips)
  const actions = useSlipActions()
  const history = useHistory(document)
  const [wanted, setWanted] = useState(first)
  /** Likely doubles that go along. */
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set())
  const at = Math.max(
    0,
    slips.findIndex(({ id }) => id === wanted),
  )
  const slip = slips[at]
  const isDouble = (id: string) => slip !== undefined && doubles.get(slip.id)?.includes(id) === true
  const alike = slips.filter(({ id }) => isDouble(id))

  const show = (next: Slip | undefined) => {
    setWanted(next?.id ?? '')
    setAlong(new Set())
  }
  /** One gesture: the slip, and what goes along with it. */
  const lay = (place: (slip: Slip) => string | undefined) => {
    if (slip === undefined) return
    const next =
      slips.slice(at + 1).find(({ id }) => !along.has(id)) ??
      slips.find(({ id }) => id !== slip.id && !along.has(id))
    document.change(() => {
      const moment = place(slip)
      if (moment !== undefined) for (const id of along) actions.addToMoment(id, moment)
    })
    show(next)
  }
  const layAt = (moment: string) =>
    lay(({ id }) => {
      actions.addToMoment(id, moment)
      return moment
    })

  return (
    <FullScreen label={t('own.sort.title')} onClose={onClose}>
      <header className={styles.bar}>
        <h2 className={styles.title}>
          {slips.length === 0
            ? t('own.sort.title')
            : t('own.sort.progress', { at: at + 1, count: slips.length })}
        </h2>
        <IconButton
          icon={Undo2}
          name={t('hands.tools.undo')}
          variant="framed"
          disabled={!history.canUndo}
          onClick={() => history.undo()}
        />
        <IconButton icon={X} name={t('common.close')} variant="framed" tooltip="none" onClick={onClose} />
      </header>
      {slip === undefined ? (
        <div className={styles.done}>
          <p>{t('own.sort.done')}</p>
          <Button variant="primary" size="large" onClick={onClose}>
            {t('own.sort.toPaper')}
          </Button>
        </div>
      ) : (
        <div className={styles.stage}>
          <div className={styles.now}>
            <article className={styles.slip} data-kind={slip.kind} aria-live="polite">
              <p className={styles.text}>{slip.text}</p>
              <SlipMarks slip={slip} />
              <p className={styles.strip}>{t('own.slips.strip', { number: slip.strip })}</p>
            </article>
            {alike.length > 0 && (
              <fieldset className={styles.alike}>
                <legend>{t('own.sort.alike')}</legend>
                {alike.map((other) => (
                  <label key={other.id} className={styles.other} data-kind={other.kind}>
                    <input
                      type="checkbox"
                      checked={along.has(other.id)}
                      onChange={() => setAlong(toggled(along, other.id))}
                    />
                    <span>
                      {other.text}
                      <small className={styles.strip}>{t('own.slips.strip', { number: other.strip })}</small>
                    </span>
                  </label>
                ))}
              </fieldset>
            )}
            <div className={styles.steps}>
              <Button icon={ArrowLeft} size="small" disabled={at === 0} onClick={() => show(slips[at - 1])}>
                {t('own.sort.previous')}
              </Button>
              <Button
                iconAfter={ArrowRight}
                size="small"
                disabled={at === slips.length - 1}
                onClick={() => show(slips[at + 1])}
              >
                {t('own.sort.skip')}
              </Button>
              <Button
                icon={Trash2}
                size="small"
                variant="quiet"
                onClick={() => lay(({ id }) => void actions.putAside(id, memberId, Date.now()))}
              >
                {t('own.sort.away')}
              </Button>
            </div>
          </div>
          <Places
            canBegin={slip.kind === 'action'}
            isDouble={isDouble}
            onBegin={(to) => lay(({ id }) => actions.makeMoment(id, to))}
            onMoment={layAt}
          />
        </div>
      )}
    </FullScreen>
  )
}

/** Where it can go: at a moment that is there, or as a new one before any of them or at the end of a phase. */
function Places({
  canBegin,
  isDouble,
  onBegin,
  onMoment,
}: {
  /** Only what somebody does makes a moment. */
  readonly canBegin: boolean
  readonly isDouble: (moment: string) => boolean
  readonly onBegin: (to: MomentTarget) => void
  readonly onMoment: (moment: string) => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const nameOf = useMomentName()
  return (
    <div className={styles.places}>
      {layout.blocks.map(({ phase, name, moments }) => (
        <section key={phase ?? ''} className={styles.phase} aria-label={name}>
          <h3 className={styles.tape}>{phase === undefined ? t('outline.list.noPhase') : name}</h3>
          {moments.map((moment) => {
            const name = nameOf(document.tables.moments.get(moment)?.name)
            return (
              <div key={moment} className={styles.row}>
                <ChipButton
                  icon={isDouble(moment) ? Equal : undefined}
                  tone={isDouble(moment) ? 'accent' : 'plain'}
                  className={classes(styles.moment)}
                  onClick={() => onMoment(moment)}
                >
                  {layout.columnOf.get(moment)?.number}. {name}
                </ChipButton>
                {canBegin && phase !== undefined && (
                  <IconButton
                    icon={Plus}
                    size="small"
                    name={t('own.sort.beginBefore', { name })}
                    className={styles.before}
                    onClick={() => onBegin({ phase, before: moment })}
                  />
                )}
              </div>
            )
          })}
          {canBegin && phase !== undefined && (
            <Button size="small" icon={Plus} wide onClick={() => onBegin({ phase })}>
              {t('own.sort.begin')}
            </Button>
          )}
        </section>
      ))}
      {!canBegin && layout.columns.length === 0 && <p>{t('own.sort.noMoments')}</p>}
    </div>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
