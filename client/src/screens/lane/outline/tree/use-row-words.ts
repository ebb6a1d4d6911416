import '../../../../i18n/later/hands.ts'
import { cellKey } from '@brownpaper/shared/lane/layout'
import { isRowKind, ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import type { BoardThing, ConnectorEnd } from '@brownpaper/shared/lane/objects'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { useMarkWords } from '../../../../parts/marks/use-mark-words.ts'
import { useAll } from '../../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../../lane-tools.ts'
import { channelText, shownChannels } from '../../shown-channels.ts'
import { useMomentName, useScoreText } from '../../use-lane-words.ts'
import type { TreeRow } from './tree-rows.ts'

export type RowWords = {
  /** What one sees, and finds by its first letters. */
  textOf(row: TreeRow): string
  /** All that a screen reader says of a line. */
  labelOf(row: TreeRow): string
  /** How many open comments hang on a note or thing. */
  commentsOn(id: string): number
}

/** What the lines of the list say, as the lane stands now. */
export function useRowWords(): RowWords {
  const { t } = useTranslation()
  const { document, workshop, handle } = useLaneTools()
  const { layout, scores, otherChannels } = useSnapshot()
  const nameOf = useMomentName()
  const scoreText = useScoreText()
  const markWords = useMarkWords()
  const comments = useAll(document.tables.comments)
  useAll(document.tables.objects)
  useAll(workshop.tables.channels)
  const { notes, moments, words, objects } = document.tables

  const countOn = new Map<string, number>()
  for (const { on, resolvedBy } of comments) {
    if (on !== undefined && resolvedBy === undefined) countOn.set(on, (countOn.get(on) ?? 0) + 1)
  }

  const momentName = (id: string) => nameOf(moments.get(id)?.name)
  const notesIn = (moment: string) =>
    ROW_KINDS.reduce((sum, kind) => sum + (layout.cells.get(cellKey(moment, kind))?.length ?? 0), 0)
  const channelOf = (moment: string) => {
    const find = (id: string) => workshop.tables.channels.get(id)
    return channelText(shownChannels(moments.get(moment), otherChannels, find)) || undefined
  }
  const phaseName = (id: string) =>
    id === ''
      ? t('outline.list.noPhase')
      : (layout.blocks.find(({ phase }) => phase === id)?.name ?? t('outline.list.noPhase'))
  const shortOf = (id: string) =>
    (notes.get(id)?.text ?? objects.get(id)?.text ?? '').trim() || t('outline.emptyText')

  const endText = (end: ConnectorEnd) => ('to' in end ? shortOf(end.to) : t('outline.looseEnd'))

  function objectText(thing: BoardThing): string {
    if (thing.type === 'emoji') return thing.emoji
    if (thing.type !== 'connector' || thing.ends === undefined) return thing.text.trim()
    const [from, to] = thing.ends
    return t('outline.connected', { from: endText(from), to: endText(to) })
  }

  function textOf({ what, id }: TreeRow): string {
    switch (what) {
      case 'phase':
        return phaseName(id)
      case 'loose':
        return t('outline.list.loose')
      case 'free':
        return t('outline.list.free')
      case 'moment':
        return momentName(id)
      case 'channel':
        return channelOf(id) ?? t('hands.channel.none')
      case 'note':
        return (notes.get(id)?.text ?? '').trim() || t('hands.note.empty')
      case 'evidence':
        return t('evidence.count', { count: layout.evidence.get(id)?.ids.length ?? 0 })
      case 'score': {
        const group = scores.get(id)
        return group === undefined
          ? t('outline.scoreNone')
          : t('outline.score', { score: scoreText(group.median) })
      }
      case 'word':
        return (words.get(id)?.text ?? '').trim() || t('outline.emptyText')
      case 'object': {
        const thing = objects.get(id)
        return thing === undefined ? '' : objectText(thing) || t(`outline.objects.${thing.type}`)
      }
    }
  }

  /** Only what is so is said. */
  const listed = (...parts: readonly (string | undefined | false)[]) => parts.filter(Boolean).join(', ')
  const commentWords = (id: string) => {
    const count = countOn.get(id) ?? 0
    return count > 0 && t('outline.comments', { count })
  }

  function labelOf(row: TreeRow): string {
    const { what, id } = row
    const text = textOf(row)
    switch (what) {
      case 'phase': {
        const count = layout.blocks.find(({ phase = '' }) => phase === id)?.moments.length ?? 0
        return listed(text, t('outline.phaseCount', { count }))
      }
      case 'moment': {
        const number = layout.columnOf.get(id)?.number ?? 0
        return listed(
          t('outline.moment', { number, name: text }),
          t('outline.noteCount', { count: notesIn(id) }),
          moments.get(id)?.royal !== undefined && t('outline.royal'),
        )
      }
      case 'channel': {
        const name = channelOf(id)
        return name === undefined ? text : t('outline.list.channelOf', { name })
      }
      case 'note': {
        const note = notes.get(id)
        const kind = t(`look.kinds.${note?.kind ?? 'plain'}`)
        return listed(
          t('outline.kindAndText', { kind, text: shortOf(id) }),
          note?.top !== undefined && t('hands.note.topBadge', { rank: note.top }),
          note !== undefined && (markWords(note) ?? false),
          note?.late === true && t('hands.note.late'),
          note?.locked === true && t('outline.locked'),
          commentWords(id),
        )
      }
      case 'score': {
        const own = scores.get(id)?.own.get(handle.scorer.memberId ?? '')
        return listed(
          text,
          own !== undefined && t('outline.scoreOwn', { score: scoreText(own.value) }),
          own?.feeling !== undefined && t(`look.feelings.${own.feeling}`),
        )
      }
      case 'word':
        return t('outline.word', { text })
      case 'object': {
        const thing = objects.get(id)
        if (thing === undefined) return text
        const kind = t(`outline.objects.${thing.type}`)
        const isPlain = text === kind || thing.type === 'connector'
        return listed(
          isPlain ? text : t('outline.kindAndText', { kind, text }),
          thing.locked && t('outline.locked'),
          commentWords(id),
        )
      }
      default:
        return text
    }
  }

  return { textOf, labelOf, commentsOn: (id) => countOn.get(id) ?? 0 }
}

/** Where a note lies, in words, for who just moved it. */
export function usePlaceWords(): (note: string) => string | undefined {
  const { t } = useTranslation()
  const { document, view } = useLaneTools()
  const nameOf = useMomentName()
  return (id) => {
    const note = document.tables.notes.get(id)
    if (note?.place.at !== 'cell' || !isRowKind(note.kind)) return undefined
    const { layout } = view.current()
    const cell = layout.cells.get(cellKey(note.place.moment, note.kind)) ?? []
    const number = layout.columnOf.get(note.place.moment)?.number ?? 0
    const name = nameOf(document.tables.moments.get(note.place.moment)?.name)
    return t('outline.movedTo', {
      moment: t('lane.numbered', { number, name }),
      kind: t(`look.kinds.${note.kind}`),
      place: cell.indexOf(id) + 1,
      count: cell.length,
    })
  }
}
