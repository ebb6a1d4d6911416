import type { LiveVote } from '@brownpaper/shared/live/live'
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useCommand } from '../use-command.ts'
import { Dots } from './dots.tsx'
import { keepBallot, ownBallot } from './own-ballot.ts'
import styles from './vote-dialog.module.css'

/** Sticking one's dots: several on one idea, as long as there are any. */
export function VoteDialog({ vote, onClose }: { readonly vote: LiveVote; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { groupId } = useMe()
  const { groups } = useLive()
  const { give, busy } = useCommand()
  const [choices, setChoices] = useState(() => ownBallot(vote.id) ?? [])
  const left = vote.dots - choices.length

  const send = async () => {
    const worked = await give(
      { type: 'vote.cast', voteId: vote.id, choices: [...choices] },
      { done: t('together.vote.sent') },
    )
    if (!worked) return
    keepBallot(vote.id, choices)
    onClose()
  }
  const take = (id: string) => setChoices(choices.toSpliced(choices.lastIndexOf(id), 1))
  return (
    <Dialog
      open
      onClose={onClose}
      title={vote.question}
      intro={t('together.vote.dots', { count: vote.dots })}
      closesOutside={false}
      footer={
        <>
          <span className={styles.left} role="status">
            {left === 0 ? t('together.vote.leftNone') : t('together.vote.left', { count: left })}
          </span>
          <Button variant="primary" busy={busy} onClick={() => void send()}>
            {t('together.vote.send')}
          </Button>
        </>
      }
    >
      <ul className={styles.options}>
        {vote.options.map(({ id, label, groupId: of }) => {
          const count = choices.filter((choice) => choice === id).length
          const isOwn = vote.excludesOwn && of !== undefined && of === groupId
          const group = groups.find((one) => one.id === of)?.name
          return (
            <li key={id} className={styles.option}>
              <span className={styles.label}>
                {label}
                {(isOwn || group !== undefined) && (
                  <span className={styles.own}>{isOwn ? t('together.vote.own') : group}</span>
                )}
              </span>
              {!isOwn && (
                <span className={styles.stepper}>
                  <IconButton
                    icon={Minus}
                    variant="framed"
                    name={t('together.vote.less', { label })}
                    tooltip="none"
                    disabled={count === 0}
                    onClick={() => take(id)}
                  />
                  <Dots count={count} />
                  <IconButton
                    icon={Plus}
                    variant="framed"
                    name={t('together.vote.more', { label })}
                    tooltip="none"
                    disabled={left === 0}
                    onClick={() => setChoices([...choices, id])}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
