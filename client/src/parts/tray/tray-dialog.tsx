import '../../i18n/later/lead.ts'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import type { TrayItem } from '@brownpaper/shared/protocol/tray'
import { useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { kindIcons } from '../../look/icons.ts'
import { noteColour } from '../../look/tokens.ts'
import { useLive } from '../../state/use-live.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { memberName } from '../member-name.ts'
import { useCommand } from '../use-command.ts'
import styles from './tray-dialog.module.css'
import { countPiece, notesOfPiece } from './tray-piece.ts'
import { useTray } from './use-tray.ts'

/** Late work of one lane: who, when, what; to lay down or to take away. */
export function TrayDialog({
  group,
  waiting,
  onClose,
}: {
  readonly group: LiveGroup
  /** How many pieces there are now; another number fetches them again. */
  readonly waiting: number
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const tray = useTray(group.laneId, waiting)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('lead.tray.title')}
      intro={t('lead.tray.intro', { group: group.name })}
    >
      {tray.items === undefined ? (
        tray.failed === undefined ? (
          <Skeleton height={96} />
        ) : (
          <Banner tone="danger" action={<Button onClick={tray.fetchAgain}>{t('common.retry')}</Button>}>
            {t('lead.tray.failed')} {errorText(tray.failed)}
          </Banner>
        )
      ) : (
        <ul className={styles.pieces}>
          {tray.items.length === 0 && <li className={styles.none}>{t('lead.tray.none')}</li>}
          {tray.items.map((item) => (
            <Piece key={item.id} item={item} onDone={tray.fetchAgain} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Piece({ item, onDone }: { readonly item: TrayItem; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { give, busy } = useCommand()
  const [asks, setAsks] = useState(false)
  const settle = async (type: 'tray.lay' | 'tray.drop', done: string) => {
    await give({ type, trayId: item.id }, { done })
    setAsks(false)
    onDone()
  }
  return (
    <li className={styles.piece}>
      <PieceWords item={item} />
      <div className={styles.buttons}>
        <Button busy={busy} onClick={() => setAsks(true)}>
          {t('lead.tray.drop')}
        </Button>
        <Button variant="primary" busy={busy} onClick={() => void settle('tray.lay', t('lead.tray.laid'))}>
          {t('lead.tray.lay')}
        </Button>
      </div>
      <ConfirmDialog
        open={asks}
        title={t('lead.tray.dropTitle')}
        text={t('lead.tray.dropText')}
        confirm={t('lead.tray.dropConfirm')}
        danger
        busy={busy}
        onConfirm={() => void settle('tray.drop', t('lead.tray.dropped'))}
        onCancel={() => setAsks(false)}
      />
    </li>
  )
}

function PieceWords({ item }: { readonly item: TrayItem }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { members } = useLive()
  const member = members.find(({ id }) => id === item.memberId)
  const name = member === undefined ? t('lead.tray.unknown') : memberName(member)
  const sorts = countPiece(item.records).map(({ table, count }) => t(`lead.tray.${table}`, { count }))
  return (
    <div>
      <h3 className={styles.who}>{t('lead.tray.from', { name, time: formats.time(item.at) })}</h3>
      <p className={styles.sorts}>{formats.list(sorts)}</p>
      <ul className={styles.notes}>
        {notesOfPiece(item).map(({ id, kind, text, isRemoved }) => {
          const Picture = kindIcons[kind]
          const words = text === '' ? t('lead.tray.empty') : text
          return (
            <li key={id} className={styles.note} style={{ background: noteColour[kind] }}>
              <Picture size={14} role="img" aria-label={t(`look.kinds.${kind}`)} />
              <span className={styles.text}>
                {isRemoved ? t('lead.tray.removed', { text: words }) : words}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
