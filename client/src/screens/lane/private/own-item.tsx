import '../../../i18n/later/hands.ts'
import { byOrder } from '@brownpaper/shared/base/order'
import type { OwnIdea, OwnStep } from '@brownpaper/shared/own/own'
import type { OwnList } from '@brownpaper/shared/own/own-actions'
import { ArrowDown, ArrowUp, Check, CircleSlash, Footprints, GripVertical, Trash2, Zap } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { channelIcon, kindIcons } from '../../../look/icons.ts'
import type { SortableRow } from '../../../parts/sorting/use-sorting.ts'
import type { OwnHandle } from '../../../state/session.ts'
import { useAll } from '../../../state/use-table.ts'
import { Chip, ChipButton } from '../../../ui/chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { OwnField } from './own-field.tsx'
import styles from './own-list.module.css'
import { useOwnActions } from './use-own-actions.ts'

/** One thing one wrote; at a step also what set it off and through which channel, where one likes. */
export function OwnItem({
  own,
  list,
  record,
  number,
  count,
  kind,
  row,
  onDone,
}: {
  readonly own: OwnHandle
  readonly list: OwnList
  readonly record: OwnStep | OwnIdea
  readonly number: number
  readonly count: number
  readonly kind: 'action' | 'improvement' | 'plain'
  /** Its place while something is dragged, and the handle one takes it by. */
  readonly row: SortableRow
  /** On to the next. */
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const actions = useOwnActions(own)
  const table = own.document.tables[list]
  const { id, laid } = record
  const remove = () => {
    actions.remove(list, id)
    showToast({
      text: t('own.removed'),
      key: 'own-removed',
      action: { label: t('hands.tools.undo'), onPress: () => actions.restore(list, id) },
    })
  }
  const key = (event: KeyboardEvent) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      actions.moveBy(list, id, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onDone()
    }
  }
  return (
    <li
      className={classes(styles.item, row.isDragged && styles.dragged)}
      data-kind={kind}
      data-laid={laid || undefined}
      style={row.shiftPx === 0 ? undefined : { translate: `0 ${row.shiftPx}px` }}
    >
      {laid ? (
        <span className={styles.number} aria-hidden>
          {number}
        </span>
      ) : (
        <button
          type="button"
          className={styles.handle}
          aria-label={t('own.handle', { place: number, count })}
          {...row.handle}
        >
          <GripVertical size={16} aria-hidden />
          <span className={styles.number}>{number}</span>
        </button>
      )}
      <div className={styles.words}>
        <OwnField table={table} id={id} label={t('own.item', { number })} readOnly={laid} onKey={key} />
        {laid ? (
          <Chip icon={Check}>{t('own.laid')}</Chip>
        ) : (
          'trigger' in record && <StepExtras own={own} step={record} />
        )}
      </div>
      {!laid && (
        <div className={styles.tools}>
          <IconButton
            icon={ArrowUp}
            size="small"
            name={t('own.earlier')}
            disabled={number === 1}
            onClick={() => actions.moveBy(list, id, -1)}
          />
          <IconButton
            icon={ArrowDown}
            size="small"
            name={t('own.later')}
            disabled={number === count}
            onClick={() => actions.moveBy(list, id, 1)}
          />
          <IconButton icon={Trash2} size="small" name={t('own.remove')} onClick={remove} />
        </div>
      )}
    </li>
  )
}

function StepExtras({ own, step }: { readonly own: OwnHandle; readonly step: OwnStep }) {
  const { t } = useTranslation()
  const actions = useOwnActions(own)
  const { workshop } = useLaneTools()
  const channels = useAll(workshop.tables.channels, byOrder)
  const [isOpen, setOpen] = useState(false)
  const channel = channels.find(({ id }) => id === step.channel)
  const hasTrigger = isOpen || step.trigger !== ''
  return (
    <div className={styles.extras}>
      {hasTrigger ? (
        <label className={styles.trigger}>
          <kindIcons.trigger size={16} aria-hidden />
          <input
            className={styles.triggerField}
            aria-label={t('own.steps.trigger')}
            placeholder={t('own.steps.triggerHint')}
            // A tap opened it, to type in.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus={isOpen}
            maxLength={400}
            value={step.trigger}
            onChange={({ target }) => actions.setTrigger(step.id, target.value)}
            onBlur={() => setOpen(false)}
          />
        </label>
      ) : (
        <ChipButton icon={Zap} onClick={() => setOpen(true)}>
          {t('own.steps.addTrigger')}
        </ChipButton>
      )}
      {channels.length > 0 && (
        <Menu
          trigger={
            <ChipButton icon={channel === undefined ? Footprints : channelIcon(channel.icon)}>
              {channel?.name ?? t('own.steps.addChannel')}
            </ChipButton>
          }
          entries={[
            { heading: t('hands.channel.choose') },
            ...channels.map(({ id, name, icon }) => ({
              id,
              label: name,
              icon: channelIcon(icon),
              checked: id === step.channel,
              onSelect: () => actions.setChannel(step.id, id === step.channel ? undefined : id),
            })),
            'separator' as const,
            {
              id: 'none',
              label: t('hands.channel.clear'),
              icon: CircleSlash,
              disabled: step.channel === undefined,
              onSelect: () => actions.setChannel(step.id, undefined),
            },
          ]}
        />
      )}
    </div>
  )
}
