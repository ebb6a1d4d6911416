import '../../../i18n/later/hands.ts'
import { cellKey } from '@brownpaper/shared/lane/layout'
import { ROW_KINDS } from '@brownpaper/shared/lane/note-kind'
import type { BoardThing, Comment } from '@brownpaper/shared/lane/objects'
import { useMemo } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useLive } from '../../../state/use-live.ts'
import { useAll } from '../../../state/use-table.ts'
import { useLaneTools, useSnapshot } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import type { SearchText } from './lane-search.ts'

/** All that is written on the lane, moment by moment in the order one reads. */
export function useSearchTexts(): readonly SearchText[] {
  const { t, language } = useTranslation()
  const { document, workshop } = useLaneTools()
  const { layout } = useSnapshot()
  const { members } = useLive()
  const nameOf = useMomentName()
  const things = useAll(document.tables.objects)
  const comments = useAll(document.tables.comments)
  const channels = useAll(workshop.tables.channels)

  // biome-ignore lint/correctness/useExhaustiveDependencies: all words follow the language, all records the layout
  return useMemo(() => {
    const { notes, moments, words } = document.tables
    const channelNames = new Map(channels.map(({ id, name }) => [id, name]))
    const names = new Map(members.map((member) => [member.id, memberName(member)]))

    const noteText = (id: string, moment: string | undefined): SearchText[] => {
      const note = notes.get(id)
      if (note === undefined) return []
      const kind = t(`look.kinds.${note.kind}`)
      const place =
        moment === undefined
          ? t('hands.note.freeLabel', { kind })
          : t('hands.note.label', { kind, moment: nameOf(moments.get(moment)?.name) })
      return [{ key: `note ${id}`, ids: [id], text: note.text, place }]
    }

    const momentTexts = (id: string): SearchText[] => {
      const moment = moments.get(id)
      const number = layout.columnOf.get(id)?.number ?? 0
      if (moment === undefined) return []
      const channel = moment.channel === undefined ? undefined : channelNames.get(moment.channel)
      const place = t('finding.search.moment', { number })
      const name = nameOf(moment.name)
      return [
        { key: `head ${id}`, ids: [`head:${id}`], text: moment.name, place },
        ...ROW_KINDS.flatMap((kind) =>
          (layout.cells.get(cellKey(id, kind)) ?? []).flatMap((note) => noteText(note, id)),
        ),
        ...(channel === undefined
          ? []
          : [
              {
                key: `channel ${id}`,
                ids: [`channel:${id}`],
                text: channel,
                place: t('hands.channel.title', { name }),
              },
            ]),
        ...(moment.royal === undefined
          ? []
          : [
              {
                key: `royal ${id}`,
                ids: [`face:${id}`, `head:${id}`],
                text: moment.royal.idea,
                place: t('finding.search.royal', { name }),
              },
            ]),
      ]
    }

    const looseNotes = [...layout.notes].filter(([, { at }]) => at !== 'cell')
    return [
      ...layout.columns.flatMap(({ moment }) => momentTexts(moment)),
      ...[...layout.words.keys()].map((id) => ({
        key: `word ${id}`,
        ids: [`word:${id}`],
        text: words.text(id),
        place: t('hands.word.text'),
      })),
      ...looseNotes.flatMap(([id]) => noteText(id, undefined)),
      ...things.flatMap(thingTexts),
      ...comments.map(commentText),
    ].filter(({ text }) => text !== '')

    function thingTexts({ id, type, text, url, box }: BoardThing): SearchText[] {
      const one = { ids: [id], at: box, place: t(`finding.search.things.${type}`) }
      const words = { ...one, key: `thing ${id}`, text }
      return url === '' ? [words] : [words, { ...one, key: `url ${id}`, text: url }]
    }

    function commentText({ id, author, answers, on, x, y, text }: Comment): SearchText {
      const first = answers ?? id
      const pinned = answers === undefined ? on : document.tables.comments.get(answers)?.on
      return {
        key: `comment ${id}`,
        ids: [`comment:${first}`, ...(pinned === undefined ? [] : [pinned])],
        at: { x, y },
        text,
        place: t('finding.search.comment', { name: names.get(author) ?? '' }).trim(),
      }
    }
  }, [layout, things, comments, channels, members, language])
}
