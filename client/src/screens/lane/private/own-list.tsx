import { byOrder } from '@brownpaper/shared/base/order'
import type { IdeaKind, OwnIdea, OwnStep } from '@brownpaper/shared/own/own'
import type { OwnList as ListName } from '@brownpaper/shared/own/own-actions'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useSorting } from '../../../parts/sorting/use-sorting.ts'
import { randomId } from '../../../platform/ids.ts'
import type { OwnHandle } from '../../../state/session.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { usePersonaName } from '../use-lane-words.ts'
import { OwnField } from './own-field.tsx'
import { OwnItem } from './own-item.tsx'
import styles from './own-list.module.css'
import { useOwnActions } from './use-own-actions.ts'

/** What one writes alone, in order, and a field that stays open for the next. */
export function OwnList({
  own,
  list,
  ideaKind,
}: {
  readonly own: OwnHandle
  readonly list: ListName
  /** What a new idea is. */
  readonly ideaKind: IdeaKind
}) {
  const { t } = useTranslation()
  const actions = useOwnActions(own)
  const persona = usePersonaName()
  const table = own.document.tables[list]
  const records = useAll<typeof table.shape>(table, byOrder) as readonly (OwnStep | OwnIdea)[]
  // What is typed below is a record from its first letter; once it is left it stands in the list.
  const [draft, setDraft] = useState(randomId)
  const next = useRef<HTMLTextAreaElement>(null)
  const answered = useAnswered(records, ideaKind)
  const shown = records.filter((record) => (record.id !== draft || record.laid) && !answered(record))
  const kind = list === 'steps' ? 'action' : ideaKind

  const first = (text: string) =>
    list === 'steps' ? actions.addStep(text, draft) : actions.addIdea(text, ideaKind, draft)
  const isBlank = () => table.text(draft).trim() === ''
  const finish = () => {
    if (!isBlank()) setDraft(randomId())
    next.current?.focus()
  }
  const forgetBlank = () => {
    if (table.get(draft)?.removed === undefined && table.get(draft) !== undefined && isBlank()) {
      actions.remove(list, draft)
      setDraft(randomId())
    }
  }
  const isFirst = shown.length === 0
  const [said, setSaid] = useState('')
  const { listRef, rowAt } = useSorting({
    count: shown.length,
    onMove(from, to) {
      const { id } = shown[from] ?? {}
      if (id === undefined) return
      const others = shown.filter((one) => one.id !== id)
      actions.moveBefore(list, id, others[to]?.id)
      setSaid(t('own.moved', { place: to + 1, count: shown.length }))
      // What moves in the page loses the keyboard, which wants to go on with it.
      requestAnimationFrame(() => listRef.current?.children[to]?.querySelector('button')?.focus())
    },
  })
  const words = list === 'steps' ? 'steps' : ideaKind === 'improvement' ? 'ideas' : 'words'

  return (
    <div className={styles.list}>
      <ol
        ref={(element) => {
          listRef.current = element
        }}
        className={styles.items}
      >
        {shown.map((record, index) => (
          <OwnItem
            key={record.id}
            own={own}
            list={list}
            record={record}
            number={index + 1}
            count={shown.length}
            kind={kind}
            row={rowAt(index)}
            onDone={() => next.current?.focus()}
          />
        ))}
      </ol>
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
      <div className={styles.next} data-kind={kind}>
        <span className={styles.number} aria-hidden>
          {shown.length + 1}
        </span>
        <OwnField
          ref={next}
          table={table}
          id={draft}
          label={t(`own.${words}.next`, { name: persona })}
          placeholder={t(isFirst ? `own.${words}.first` : `own.${words}.next`, { name: persona })}
          onFirst={first}
          onKey={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return
            event.preventDefault()
            finish()
          }}
          onBlur={forgetBlank}
        />
        <Button size="small" icon={Plus} onMouseDown={(event) => event.preventDefault()} onClick={finish}>
          {t(`own.${words}.add`)}
        </Button>
      </div>
    </div>
  )
}

/** Whether it answered another question and lies on the table since: it does not stand under this one. */
function useAnswered(records: readonly (OwnStep | OwnIdea)[], ideaKind: IdeaKind) {
  const [laidBefore] = useState(() => new Set(records.filter(({ laid }) => laid).map(({ id }) => id)))
  return (record: OwnStep | OwnIdea) =>
    'kind' in record &&
    record.laid &&
    (record.kind !== ideaKind || (ideaKind === 'plain' && laidBefore.has(record.id)))
}
