import '../../../i18n/later/scoring.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { memberColour } from '../../../state/member-colour.ts'
import { useLive } from '../../../state/use-live.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLaneTools } from '../lane-tools.ts'
import styles from './scorer-dialog.module.css'

/** On a screen that is nobody's own: for whom are the scores given here? */
export function ScorerDialog({
  open,
  onChoose,
  onClose,
}: {
  readonly open: boolean
  readonly onChoose: (member: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { group, handle } = useLaneTools()
  const { members } = useLive()
  const own = members.filter((member) => member.groupId === group?.id && member.role === 'participant')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="small"
      title={t('scoring.scorer.title')}
      intro={own.length === 0 ? t('scoring.scorer.nobody') : t('scoring.scorer.text')}
    >
      <ul className={styles.people}>
        {own.map((member) => {
          const name = memberName(member)
          return (
            <li key={member.id}>
              <button
                type="button"
                className={styles.person}
                aria-pressed={handle.scorer.memberId === member.id}
                onClick={() => onChoose(member.id)}
              >
                <Avatar person={{ id: member.id, name, colour: memberColour(members, member.id) }} silent />
                <span className={styles.words}>
                  {name}
                  {member.department !== undefined && (
                    <small className={styles.department}>{member.department}</small>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
