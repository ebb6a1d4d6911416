import '../../../i18n/later/hands.ts'
import type { PhaseBlock } from '@brownpaper/shared/lane/layout'
import { Plus } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { Choosing } from './free/choosing.tsx'
import { PendingPictures } from './free/pending-pictures.tsx'
import type { FreeWork } from './free/use-free-work.ts'
import { GrowingList } from './growing-list.tsx'
import styles from './outline.module.css'
import { OutlineEvidence } from './outline-evidence.tsx'
import { OutlineMoment } from './outline-moment.tsx'
import { OutlineNote } from './outline-note.tsx'
import { OutlineObject } from './outline-object.tsx'
import { OutlineWord } from './outline-words.tsx'
import type { OutlineFresh } from './use-fresh.ts'

/** All of a lane as a list: its phases, and what lies outside them. */
export function OutlineParts({
  fresh,
  work,
  onRoyal,
}: {
  readonly fresh: OutlineFresh
  /** Absent where one only reads. */
  readonly work?: FreeWork | undefined
  readonly onRoyal: (moment: string) => void
}) {
  const { t } = useTranslation()
  const { layout } = useSnapshot()
  return (
    <>
      {layout.blocks.map((block) => (
        <Phase key={block.phase ?? ''} block={block} fresh={fresh} onRoyal={onRoyal} />
      ))}
      <Rest at="loose" fresh={fresh} />
      <OutlineEvidence moment="" name={t('outline.list.loose')} />
      <Rest at="paper" fresh={fresh} work={work} />
    </>
  )
}

type PhaseProps = {
  readonly block: PhaseBlock
  readonly fresh: OutlineFresh
  readonly onRoyal: (moment: string) => void
}

function Phase({ block, fresh, onRoyal }: PhaseProps) {
  const { t } = useTranslation()
  const { canWrite, document } = useLaneTools()
  const { layout } = useSnapshot()
  const { phase, moments } = block
  const { tables } = document
  const momentOfFresh = (id: string) => {
    const place = tables.notes.get(id)?.place
    return place?.at === 'cell' ? place.moment : (tables.words.get(id)?.moment ?? id)
  }
  const name = phase === undefined ? t('outline.list.noPhase') : block.name
  return (
    <section className={styles.phase} data-phase={phase ?? ''} aria-label={name}>
      <h2 className={styles.tape}>{name}</h2>
      {moments.length === 0 && <p className={styles.nothing}>{t('outline.list.emptyPhase')}</p>}
      {moments.map((moment) => {
        const column = layout.columnOf.get(moment)
        return (
          column && (
            <OutlineMoment
              key={moment}
              column={column}
              fresh={fresh}
              isWanted={fresh.id !== undefined && momentOfFresh(fresh.id) === moment}
              onRoyal={onRoyal}
            />
          )
        )
      })}
      {canWrite && phase !== undefined && (
        <Button
          icon={Plus}
          wide
          aria-label={t('hands.moment.addIn', { phase: name })}
          onClick={() => fresh.addMoment(phase)}
        >
          {t('lane.moment.add')}
        </Button>
      )}
    </section>
  )
}

/** What lies outside the cells: on free paper, or waiting for a new moment. */
function Rest({
  at,
  fresh,
  work,
}: {
  readonly at: 'loose' | 'paper'
  readonly fresh: OutlineFresh
  readonly work?: FreeWork | undefined
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { layout } = useSnapshot()
  const things = useAll(document.tables.objects)
  const notes = [...layout.notes].filter(([, placed]) => placed.at === at).map(([id]) => id)
  const words = at === 'loose' ? [...layout.words].filter(([, { anchor }]) => anchor === undefined) : []
  const objects = at === 'paper' ? things : []
  const free = work === undefined ? [] : [...notes, ...objects.map(({ id }) => id)]
  const pending = work?.paper && <PendingPictures paper={work.paper} />
  if (notes.length + words.length + objects.length === 0)
    return pending && <ul className={styles.notes}>{pending}</ul>
  const title = at === 'paper' ? t('outline.list.free') : t('outline.list.loose')
  return (
    <section className={styles.phase} aria-label={title}>
      <h2 className={styles.tape}>{title}</h2>
      <p className={styles.nothing}>
        {at === 'paper' ? t('outline.list.freeIntro') : t('outline.list.looseIntro')}
      </p>
      {notes.length > 0 && (
        <GrowingList
          className={styles.notes}
          items={notes}
          atLeast={notes.indexOf(fresh.id ?? '') + 1}
          line={(id) => {
            const kind = document.tables.notes.get(id)?.kind ?? 'plain'
            return (
              <OutlineNote
                key={id}
                id={id}
                label={t('hands.note.freeLabel', { kind: t(`look.kinds.${kind}`) })}
                isNew={fresh.id === id}
                onLeft={fresh.forget}
                onMore={() => fresh.addNote('plain', undefined)}
                work={work}
              />
            )
          }}
        />
      )}
      {words.length > 0 && (
        <ul className={styles.notes}>
          {words.map(([id]) => (
            <OutlineWord key={id} id={id} fresh={fresh} />
          ))}
        </ul>
      )}
      {objects.length > 0 && (
        <GrowingList
          className={styles.notes}
          items={objects}
          atLeast={objects.findIndex(({ id }) => id === fresh.id) + 1}
          line={({ id }) => (
            <OutlineObject key={id} id={id} work={work} isNew={fresh.id === id} onLeft={fresh.forget} />
          )}
        />
      )}
      {pending && <ul className={styles.notes}>{pending}</ul>}
      {work !== undefined && free.length > 1 && <Choosing work={work} ids={free} />}
    </section>
  )
}
