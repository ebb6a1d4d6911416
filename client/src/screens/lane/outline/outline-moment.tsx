import '../../../i18n/later/hands.ts'
import { cellKey, type LaneColumn } from '@brownpaper/shared/lane/layout'
import { NOTE_KINDS, ROW_KINDS, type RowKind } from '@brownpaper/shared/lane/note-kind'
import { Camera, Ellipsis, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { Crown } from '../../../look/crown.tsx'
import { channelIcon, kindIcons } from '../../../look/icons.ts'
import { useAll, useRecord } from '../../../state/use-table.ts'
import { Card } from '../../../ui/card.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { ScorePanel } from '../scoring/score-panel.tsx'
import { SharedField } from '../shared-field.tsx'
import { channelText, shownChannels } from '../shown-channels.ts'
import { useChannelEntries } from '../use-channel-entries.ts'
import { useTypeInto } from '../use-lane-typing.ts'
import { useMomentName } from '../use-lane-words.ts'
import { useMomentEntries } from '../use-moment-entries.ts'
import { GrowingList } from './growing-list.tsx'
import { OutlineEvidence } from './outline-evidence.tsx'
import styles from './outline-moment.module.css'
import { OutlineNote } from './outline-note.tsx'
import { OutlineWords } from './outline-words.tsx'
import type { OutlineFresh } from './use-fresh.ts'
import { useNear } from './use-near.ts'

export type OutlineMomentProps = {
  readonly column: LaneColumn
  readonly fresh: OutlineFresh
  readonly onRoyal: (moment: string) => void
  /** Something in it was made just now and is to be written in. */
  readonly isWanted: boolean
}

/** Up to so many notes the list is in the page as a whole. */
const MOST_AT_ONCE = 400
/** CSS pixels, about: of a moment without notes, and of each note. */
const GUESS = { moment: 300, note: 72 } as const

/**
 * One moment of the list with everything that belongs to it. In a very long list those far from what one sees are
 * their name and how many notes they have, so that a screen reader still finds all headings.
 */
export function OutlineMoment(props: OutlineMomentProps) {
  const { moment } = props.column
  const { layout } = useLaneTools().view.current()
  const part = useRef<HTMLDivElement>(null)
  const isShort = layout.notes.size <= MOST_AT_ONCE
  const { isNear, height } = useNear(part, isShort || props.isWanted)
  if (isShort) return <MomentInFull {...props} />
  const count = ROW_KINDS.reduce(
    (sum, kind) => sum + (layout.cells.get(cellKey(moment, kind))?.length ?? 0),
    0,
  )
  const minHeight = isNear ? undefined : (height ?? GUESS.moment + count * GUESS.note)
  return (
    <div ref={part} style={{ minHeight }}>
      {isNear ? <MomentInFull {...props} /> : <MomentFromAfar column={props.column} count={count} />}
    </div>
  )
}

function MomentFromAfar({
  column: { moment, number },
  count,
}: {
  readonly column: LaneColumn
  readonly count: number
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const nameOf = useMomentName()
  const name = nameOf(useRecord(document.tables.moments, moment)?.name)
  return (
    <section className={styles.moment} data-moment={moment} aria-label={`${number}. ${name}`}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h3 className={styles.title}>{name}</h3>
      </div>
      <p className={styles.none}>{t('outline.noteCount', { count })}</p>
    </section>
  )
}

function MomentInFull({ column, fresh, onRoyal }: OutlineMomentProps) {
  const { t } = useTranslation()
  const { document, canWrite, door } = useLaneTools()
  const { layout } = useSnapshot()
  const { moment, number } = column
  const nameOf = useMomentName()
  const record = useRecord(document.tables.moments, moment)
  const name = nameOf(record?.name)
  const notes = ROW_KINDS.flatMap((kind) => {
    const cell = layout.cells.get(cellKey(moment, kind)) ?? []
    return cell.map((id) => ({ id, kind, cell }))
  })
  return (
    <section className={styles.moment} data-moment={moment} aria-label={`${number}. ${name}`}>
      <MomentHead column={column} fresh={fresh} onRoyal={onRoyal} />
      {record?.royal !== undefined && (
        <button type="button" className={styles.royal} disabled={!canWrite} onClick={() => onRoyal(moment)}>
          <Crown size={22} />
          {record.royal.idea === ''
            ? t('outline.list.royalBare')
            : t('outline.list.royalIdea', { idea: record.royal.idea })}
        </button>
      )}
      {notes.length > 0 && (
        <GrowingList
          className={styles.notes}
          items={notes}
          atLeast={notes.findIndex(({ id }) => id === fresh.id) + 1}
          line={({ id, kind, cell }) => (
            <OutlineNote
              key={id}
              id={id}
              cell={cell}
              label={t('hands.note.label', { kind: t(`look.kinds.${kind}`), moment: name })}
              isNew={fresh.id === id}
              onLeft={fresh.forget}
              onMore={() => fresh.addNote(kind, moment)}
            />
          )}
        />
      )}
      <OutlineEvidence moment={moment} name={name} />
      {canWrite && (
        <AddKinds
          onAdd={(kind) => fresh.addNote(kind, moment)}
          onEvidence={() => door.set({ shown: moment })}
          moment={name}
        />
      )}
      {!canWrite && notes.length === 0 && <p className={styles.none}>{t('hands.moment.noNotes')}</p>}
      <Card>
        <ScorePanel moment={moment} />
      </Card>
      <OutlineWords moment={moment} fresh={fresh} />
    </section>
  )
}

function MomentHead({
  column: { moment, number },
  fresh,
  onRoyal,
}: Pick<OutlineMomentProps, 'column' | 'fresh' | 'onRoyal'>) {
  const { t } = useTranslation()
  const { document, workshop, canWrite } = useLaneTools()
  const nameOf = useMomentName()
  const record = useRecord(document.tables.moments, moment)
  const { otherChannels } = useSnapshot()
  const all = useAll(workshop.tables.channels)
  const type = useTypeInto('moments', moment)
  const channelEntries = useChannelEntries()
  const momentEntries = useMomentEntries()
  const name = nameOf(record?.name)
  const channels = shownChannels(record, otherChannels, (id) => all.find((one) => one.id === id))
  const [first, ...others] = channels
  const hasChannel = first !== undefined
  const ChannelIcon = hasChannel ? channelIcon(first.icon) : kindIcons.channel
  const channelName = channelText(channels) || t('hands.channel.none')
  return (
    <div className={styles.head}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <h3 className={styles.title}>
        {canWrite ? (
          <SharedField
            table={document.tables.moments}
            id={moment}
            label={t('hands.moment.name')}
            placeholder={t('hands.moment.placeholder')}
            takesFocus={fresh.id === moment}
            isLong
            className={styles.name}
            onSplice={type}
            onBlur={() => {
              document.history.endBurst()
              fresh.forget()
            }}
            onKey={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              event.currentTarget.blur()
            }}
          />
        ) : (
          name
        )}
      </h3>
      {canWrite ? (
        <Menu
          trigger={
            <IconButton
              icon={ChannelIcon}
              name={t('outline.list.channelOf', { name: channelName })}
              className={hasChannel ? undefined : styles.noChannel}
            />
          }
          entries={channelEntries(moment)}
        />
      ) : (
        hasChannel && (
          <ChannelIcon size={20} role="img" aria-label={t('outline.list.channelOf', { name: channelName })} />
        )
      )}
      {others.map(({ id, icon, name }) => {
        const OtherIcon = channelIcon(icon)
        return (
          <span key={id} title={name} className={styles.noChannel}>
            <OtherIcon size={20} aria-hidden />
          </span>
        )
      })}
      {canWrite && (
        <Menu
          trigger={<IconButton icon={Ellipsis} name={t('hands.moment.more', { name })} tooltip="none" />}
          entries={momentEntries({
            moment,
            onWord: () => fresh.addWord(moment),
            onRoyal: () => onRoyal(moment),
            onMove: (way) => fresh.moveMoment(moment, way),
            onAdd: fresh.addMoment,
          })}
        />
      )}
    </div>
  )
}

function AddKinds({
  moment,
  onAdd,
  onEvidence,
}: {
  readonly moment: string
  readonly onAdd: (kind: RowKind) => void
  readonly onEvidence: () => void
}) {
  const { t } = useTranslation()
  return (
    <div className={styles.add}>
      {NOTE_KINDS.filter((kind) => kind !== 'plain').map((kind) => {
        const Icon = kindIcons[kind]
        const label = t('outline.list.addKind', { kind: t(`look.kinds.${kind}`) })
        return (
          <button
            key={kind}
            type="button"
            className={styles.addKind}
            data-kind={kind}
            aria-label={`${label}, ${moment}`}
            title={label}
            onClick={() => onAdd(kind)}
          >
            <Plus size={15} aria-hidden />
            <Icon size={18} aria-hidden />
          </button>
        )
      })}
      <button
        type="button"
        className={styles.addKind}
        aria-label={`${t('hands.moment.evidence')}, ${moment}`}
        title={t('hands.moment.evidence')}
        onClick={onEvidence}
      >
        <Plus size={15} aria-hidden />
        <Camera size={18} aria-hidden />
      </button>
    </div>
  )
}
