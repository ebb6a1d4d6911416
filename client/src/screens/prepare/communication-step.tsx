import { byOrder } from '@brownpaper/shared/base/order'
import type { Communication } from '@brownpaper/shared/workshop/workshop'
import { Plus } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDraft } from '../../parts/draft/use-draft.ts'
import { randomId } from '../../platform/ids.ts'
import { useSession } from '../../state/use-session.ts'
import { useAll } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TEXT_LIMITS } from './limits.ts'
import { PiecePicture } from './piece-picture.tsx'
import { Section } from './section.tsx'
import styles from './step-card.module.css'
import { StoredField } from './stored-field.tsx'
import { StoredRows } from './stored-rows.tsx'
import { useAdding } from './use-adding.ts'
import { addAtEnd, endOf } from './workshop-actions.ts'

/** What customers get and see today, to lie on the table. */
export function CommunicationStep() {
  const { t } = useTranslation()
  const table = useSession().workshop.tables.communications
  const pieces = useAll(table, byOrder)
  const adding = useAdding(() => addAtEnd(table))
  return (
    <Section id="communication">
      <Card className={styles.card}>
        {pieces.length === 0 && <p className={styles.hint}>{t('prepare.communication.none')}</p>}
        <StoredRows
          table={table}
          rows={pieces}
          label={t('prepare.steps.communication')}
          nameOf={({ name }, index) => name || t('prepare.communication.name', { number: index + 1 })}
          texts={{ remove: 'prepare.communication.remove', removed: 'prepare.communication.removed' }}
        >
          {(piece, index, name) => (
            <PieceRow piece={piece} name={name} number={index + 1} isNew={piece.id === adding.added} />
          )}
        </StoredRows>
        <div className={styles.buttons}>
          <Button icon={Plus} onClick={adding.add}>
            {t('prepare.communication.add')}
          </Button>
        </div>
        <p className={styles.hint}>{t('prepare.communication.imageHint')}</p>
      </Card>
    </Section>
  )
}

function PieceRow({
  piece,
  name,
  number,
  isNew,
}: {
  readonly piece: Communication
  readonly name: string
  readonly number: number
  readonly isNew: boolean
}) {
  const { t } = useTranslation()
  const { communications, channels } = useSession().workshop.tables
  const all = useAll(channels, byOrder)
  const store = (values: Partial<Omit<Communication, 'id' | 'removed'>>) => {
    communications.patch(piece.id, values)
    return undefined
  }
  return (
    <div className={styles.piece}>
      <PiecePicture
        name={name}
        image={piece.image}
        onImage={(image) => store({ image })}
        onMore={(image) =>
          communications.create(randomId(), { image, channel: piece.channel, order: endOf(communications) })
        }
      />
      <div className={styles.stack}>
        <div className={styles.pair}>
          <StoredField
            label={t('prepare.communication.name', { number })}
            placeholder={t('prepare.communication.namePlaceholder')}
            autoFocus={isNew}
            stored={piece.name}
            limit={TEXT_LIMITS.line}
            onStore={(text) => store({ name: text })}
          />
          <Select
            label={t('prepare.communication.channel')}
            placeholder={t('prepare.communication.channelNone')}
            value={all.some(({ id }) => id === piece.channel) ? piece.channel : undefined}
            onValue={(channel) => store({ channel })}
            options={all.map(({ id, name: label }) => ({ value: id, label }))}
          />
        </div>
        <PieceLink stored={piece.link} onStore={(link) => store({ link })} />
      </div>
    </div>
  )
}

const isLink = (text: string) => text.trim() === '' || /^https:\/\/[^\s]+\.[^\s]+$/i.test(text.trim())

function PieceLink({
  stored,
  onStore,
}: {
  readonly stored: string
  readonly onStore: (link: string) => undefined
}) {
  const { t } = useTranslation()
  const { value, onValue, onBlur, error } = useDraft({
    stored,
    save: (text) => onStore(text.trim()),
    check: (text) => (isLink(text) ? undefined : t('prepare.communication.linkWrong')),
  })
  return (
    <TextField
      label={t('prepare.communication.link')}
      type="url"
      inputMode="url"
      placeholder={t('prepare.communication.linkPlaceholder')}
      limit={TEXT_LIMITS.link}
      {...{ value, onValue, onBlur, error }}
    />
  )
}
