import '../../i18n/later/together.ts'
import { Hand } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { memberName } from '../member-name.ts'
import { useCommand } from '../use-command.ts'
import { NewsCard } from './news-card.tsx'

/** Whose hands are up, in the order they went up, behind a button with their number. Nothing while none is. */
export function Hands({
  groupId,
  isSmall = false,
}: {
  /** Of this group alone; of everyone where it is not given. */
  readonly groupId?: string
  readonly isSmall?: boolean
}) {
  const { t } = useTranslation()
  const { members } = useLive()
  const { give } = useCommand()
  const raised = members
    .filter((one) => one.handAt !== undefined && (groupId === undefined || one.groupId === groupId))
    .toSorted((a, b) => (a.handAt ?? 0) - (b.handAt ?? 0))
  if (raised.length === 0) return null
  return (
    <Menu
      trigger={
        <Button
          icon={Hand}
          size={isSmall ? 'small' : 'normal'}
          aria-label={`${t('together.hand.list')}: ${raised.length}`}
        >
          {raised.length}
        </Button>
      }
      entries={[
        { heading: t('together.hand.list') },
        ...raised.map((member) => ({
          id: member.id,
          label: memberName(member),
          hint: t('together.hand.lower', { name: memberName(member) }),
          icon: Hand,
          onSelect: () => void give({ type: 'hand.lower', memberId: member.id }),
        })),
      ]}
    />
  )
}

/** That one's own hand is up, and the way to lower it. */
export function OwnHand() {
  const { t } = useTranslation()
  const { members } = useLive()
  const { memberId } = useMe()
  const { give, busy } = useCommand()
  if (members.find(({ id }) => id === memberId)?.handAt === undefined) return null
  return (
    <NewsCard
      icon={Hand}
      title={t('together.hand.mine')}
      actions={
        <Button size="small" busy={busy} onClick={() => void give({ type: 'hand.set', up: false })}>
          {t('together.hand.mineDown')}
        </Button>
      }
    />
  )
}
