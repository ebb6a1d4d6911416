import { Hand } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { memberName } from '../member-name.ts'
import { useCommand } from '../use-command.ts'

/** Whose hands are up, in the order they went up, behind a button with their number. Nothing while none is. */
export function Hands() {
  const { t } = useTranslation()
  const { members } = useLive()
  const { give } = useCommand()
  const raised = members
    .filter(({ handAt }) => handAt !== undefined)
    .toSorted((a, b) => (a.handAt ?? 0) - (b.handAt ?? 0))
  if (raised.length === 0) return null
  return (
    <Menu
      trigger={
        <Button icon={Hand} aria-label={`${t('together.hand.list')}: ${raised.length}`}>
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
