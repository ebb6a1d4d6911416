import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useSession } from '../../../state/use-session.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './group-checks.module.css'

/** Which groups take part: all, until somebody leaves one out. */
export function GroupChecks({
  groups,
  left,
  onLeft,
}: {
  readonly groups: readonly LiveGroup[]
  /** Those that are left out, by id. */
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}) {
  const { t } = useTranslation()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  const areAll = groups.every(({ id }) => !left.has(id))
  return (
    <fieldset className={styles.groups}>
      <legend className={styles.legend}>{t('printing.all.groups')}</legend>
      {groups.map(({ id, name, personaId }) => (
        <label key={id} className={styles.group}>
          <input
            type="checkbox"
            checked={!left.has(id)}
            onChange={({ target }) => {
              const next = new Set(left)
              if (target.checked) next.delete(id)
              else next.add(id)
              onLeft(next)
            }}
          />
          {[name, personas.find((one) => one.id === personaId)?.name.trim()].filter(Boolean).join(' · ')}
        </label>
      ))}
      {groups.length > 1 && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => onLeft(new Set(areAll ? groups.map(({ id }) => id) : []))}
        >
          {t(areAll ? 'printing.all.leaveAll' : 'printing.all.takeAll')}
        </Button>
      )}
    </fieldset>
  )
}
