import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './join.module.css'

const roleNames = {
  facilitator: 'lead',
  companion: 'companion',
  participant: 'participant',
  viewer: 'viewer',
} as const

const kindRoles = {
  lead: 'lead',
  companion: 'companion',
  all: 'participant',
  group: 'participant',
  viewer: 'viewer',
  room: 'room',
  screen: 'screen',
  device: 'device',
} as const

/** A link with another role, opened where one already takes part: nobody changes by accident. */
export function AlreadyIn({
  preview,
  onSwitch,
  onStay,
}: {
  readonly preview: JoinPreview
  readonly onSwitch: () => void
  readonly onStay: (preview: JoinPreview, role: string) => void
}) {
  const { t } = useTranslation()
  const { me } = preview
  if (!me) return null
  const role = t(`join.roles.${roleNames[me.role]}`)
  const newRole = t(`join.roles.${kindRoles[preview.kind]}`)
  return (
    <div className={styles.form}>
      <PageHeading
        title={me.name === '' ? t('join.switch.title') : t('join.welcomeBack', { name: me.name })}
        text={t('join.switch.text', { role, newRole })}
      />
      <div className={styles.buttons}>
        <Button variant="primary" size="large" onClick={() => onStay(preview, me.role)}>
          {t('join.switch.stay', { role })}
        </Button>
        <Button size="large" onClick={onSwitch}>
          {t('join.switch.confirm')}
        </Button>
      </div>
    </div>
  )
}
