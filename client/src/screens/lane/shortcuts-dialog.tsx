import '../../i18n/later/finding.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { KeyRow } from './keys/key-row.tsx'
import type { ActionGroup } from './paper/actions/action.ts'
import { paperActions } from './paper/actions/actions.ts'
import { waysOf } from './paper/actions/ways.ts'
import { singleKeys, useSingleKeys } from './shortcuts.ts'
import styles from './shortcuts-dialog.module.css'

/** All keys of the paper, and the way to do without the single ones. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const isSingleOn = useSingleKeys()
  return (
    <Dialog open onClose={onClose} size="large" title={t('finding.shortcuts.title')}>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
      <Switch
        label={t('finding.shortcuts.single')}
        hint={t('finding.shortcuts.singleHint')}
        checked={isSingleOn}
        onChecked={singleKeys.set}
      />
    </Dialog>
  )
}

const GROUPS: readonly ActionGroup[] = ['writing', 'tools', 'moving', 'arranging', 'looking']

function Group({ group }: { readonly group: ActionGroup }) {
  const { t } = useTranslation()
  const actions = paperActions.filter((action) => action.group === group && action.keys.length > 0)
  return (
    <section>
      <h3 className={styles.heading}>{t(`finding.groups.${group}`)}</h3>
      <dl className={styles.list}>
        {actions.map((action) => (
          <div key={action.id} className={styles.row}>
            <dt>{t(`finding.actions.${action.id}`)}</dt>
            <dd className={styles.ways}>
              {waysOf(action).map((keys) => (
                <span key={keys.join('+')} className={styles.way}>
                  <KeyRow keys={keys} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
