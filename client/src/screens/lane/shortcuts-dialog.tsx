import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Switch } from '../../ui/switch.tsx'
import { isMac, singleKeys, useSingleKeys } from './shortcuts.ts'
import styles from './shortcuts-dialog.module.css'

/** Ways to do a thing; each way is the keys held together. */
type Ways = readonly (readonly string[])[]

/** All keys of the paper, and the way to do without the single ones. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const isSingleOn = useSingleKeys()
  const mod = isMac() ? '⌘' : 'Ctrl'
  const key = (name: 'space' | 'arrows' | 'delete' | 'enter' | 'escape' | 'tab' | 'shift' | 'alt') =>
    t(`lane.shortcuts.keys.${name}`)
  const row = (name: Row, ...ways: Ways) => ({ name, ways })
  const groups = [
    {
      name: 'writing',
      rows: [
        row('notes', ['1'], ['2'], ['3'], ['4'], ['5']),
        row('note', ['N']),
        row('edit', [key('enter')], ['F2']),
        row('leave', [key('escape')]),
        row('nextCell', [key('tab')]),
        row('below', [mod, key('enter')]),
        row('moment', ['M']),
        row('word', ['T']),
        row('score', ['0'], ['1'], ['2'], ['3'], ['-'], ['+']),
      ],
    },
    {
      name: 'moving',
      rows: [
        row('walk', [key('arrows')]),
        row('push', [key('alt'), key('arrows')]),
        row('all', [mod, 'A']),
        row('copy', [mod, 'C'], [mod, 'X'], [mod, 'V']),
        row('duplicate', [mod, 'D']),
        row('remove', [key('delete')]),
        row('undo', [mod, 'Z'], [mod, key('shift'), 'Z']),
        row('menu', [key('shift'), 'F10']),
      ],
    },
    {
      name: 'looking',
      rows: [
        row('tools', ['V'], ['H']),
        row('pan', [key('space')]),
        row('zoom', [mod, '+'], [mod, '-'], [mod, '0']),
        row('fit', [key('shift'), '1'], [key('shift'), '2'], [key('shift'), '3']),
        row('help', ['?']),
      ],
    },
  ] as const
  return (
    <Dialog open onClose={onClose} size="large" title={t('lane.shortcuts.title')}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.name}>
            <h3 className={styles.heading}>{t(`lane.shortcuts.${group.name}`)}</h3>
            <dl className={styles.list}>
              {group.rows.map(({ name, ways }) => (
                <div key={name} className={styles.row}>
                  <dt>{t(`lane.shortcuts.${name}`)}</dt>
                  <dd className={styles.ways}>
                    {ways.map((way) => (
                      <span key={way.join('+')} className={styles.way}>
                        {way.map((one) => (
                          <Fragment key={one}>
                            <Kbd>{one}</Kbd>
                          </Fragment>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={t('lane.shortcuts.single')}
        hint={t('lane.shortcuts.singleHint')}
        checked={isSingleOn}
        onChecked={singleKeys.set}
      />
    </Dialog>
  )
}

type Row =
  | 'notes'
  | 'note'
  | 'edit'
  | 'leave'
  | 'nextCell'
  | 'below'
  | 'moment'
  | 'word'
  | 'score'
  | 'walk'
  | 'push'
  | 'all'
  | 'copy'
  | 'duplicate'
  | 'remove'
  | 'undo'
  | 'menu'
  | 'tools'
  | 'pan'
  | 'zoom'
  | 'fit'
  | 'help'
