import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useLive } from '../../../state/use-live.ts'
import { useLaneTools } from '../lane-tools.ts'
import { useMomentName } from '../use-lane-words.ts'
import type { Change } from './others-changes.ts'

/** More than this in one breath nobody listens to. */
const MOST_SAID = 3

/** What others did in a sentence: "Jan: 2 knelpunten erbij bij 3. De factuur". */
export function useNewsWords(): (changes: readonly Change[]) => string {
  const { t } = useTranslation()
  const { document, view, group } = useLaneTools()
  const { members } = useLive()
  const nameOf = useMomentName()

  function sentence({ did, thing, moment, by }: Change, count: number): string {
    const done = t(`news.did.${did}`, { things: t(`news.things.${thing}`, { count }) })
    const number = moment === undefined ? undefined : view.current().layout.columnOf.get(moment)?.number
    const record = moment === undefined ? undefined : document.tables.moments.get(moment)
    const news =
      number === undefined
        ? done
        : t('news.at', {
            news: done,
            moment: t('lane.numbered', { number, name: nameOf(record?.name) }),
          })
    const member = members.find(({ id }) => id === by)
    return member === undefined ? news : t('news.by', { name: memberName(member), news })
  }

  return (changes) => {
    const alike = new Map<string, { readonly change: Change; readonly count: number }>()
    for (const change of changes) {
      const key = [change.did, change.thing, change.moment, change.by].join('|')
      alike.set(key, { change, count: (alike.get(key)?.count ?? 0) + 1 })
    }
    const groups = [...alike.values()].sort((a, b) => b.count - a.count)
    const said = groups.slice(0, MOST_SAID).map(({ change, count }) => sentence(change, count))
    const rest = groups.slice(MOST_SAID).reduce((sum, { count }) => sum + count, 0)
    if (rest > 0) said.push(t('news.andMore', { count: rest }))
    const news = said.join('. ')
    return group === undefined ? news : t('news.in', { group: group.name, news })
  }
}
