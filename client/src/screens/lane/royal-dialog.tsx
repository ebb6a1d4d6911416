import '../../i18n/later/royal.ts'
import { byOrder } from '@brownpaper/shared/base/order'
import { Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Crown } from '../../look/crown.tsx'
import { useAll, useRecord } from '../../state/use-table.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useLaneTools, useSnapshot } from './lane-tools.ts'
import styles from './royal-dialog.module.css'
import { royalHints } from './royal-hints.ts'
import { useMomentName, usePersonaName } from './use-lane-words.ts'

const MOST_CHARACTERS = 500

/** Making a moment royal: the brand value it makes come true, and what the group wants to do. */
export function RoyalDialog({ moment, onClose }: { readonly moment: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, workshop, actions } = useLaneTools()
  const snapshot = useSnapshot()
  const persona = usePersonaName()
  const nameOf = useMomentName()
  const brandValues = useAll(workshop.tables.brandValues, byOrder)
  const record = useRecord(document.tables.moments, moment)
  const [brandValue, setBrandValue] = useState(record?.royal?.brandValue ?? '')
  const [idea, setIdea] = useState(record?.royal?.idea ?? '')
  const isRoyal = record?.royal !== undefined
  const hints = royalHints(snapshot, (id) => document.tables.moments.get(id), { moment, brandValue })

  const close = (run: () => void) => () => {
    run()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      closesOutside={false}
      title={t('royal.title', { name: nameOf(record?.name) })}
      intro={t('royal.intro', { persona })}
      footer={
        <>
          {isRoyal && (
            <Button variant="quiet" onClick={close(() => actions.setRoyal(moment, undefined))}>
              {t('royal.remove')}
            </Button>
          )}
          <Button
            variant="primary"
            onClick={close(() =>
              actions.setRoyal(moment, { brandValue, idea: idea.trim().slice(0, MOST_CHARACTERS) }),
            )}
          >
            {isRoyal ? t('royal.keep') : t('royal.make')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <fieldset className={styles.values}>
          <legend className={styles.legend}>{t('royal.brandValue')}</legend>
          {brandValues.length === 0 && <p className={styles.none}>{t('royal.noBrandValues')}</p>}
          {brandValues.map((value) => (
            <label key={value.id} className={styles.value}>
              <input
                type="radio"
                name="brand-value"
                checked={brandValue === value.id}
                onChange={() => setBrandValue(value.id)}
              />
              <span className={styles.words}>
                <strong>{value.name}</strong>
                {value.promise !== '' && <span className={styles.promise}>{value.promise}</span>}
              </span>
              {brandValue === value.id && <Crown size={22} />}
            </label>
          ))}
        </fieldset>
        <TextArea
          label={t('royal.idea')}
          placeholder={t('royal.ideaPlaceholder')}
          value={idea}
          onValue={setIdea}
          limit={MOST_CHARACTERS}
        />
        {hints.length > 0 && (
          <section className={styles.hints} aria-label={t('royal.hints')}>
            {hints.map((hint) => (
              <p key={hint} className={styles.hint}>
                <Info size={18} aria-hidden />
                {t(`royal.findings.${hint}`, { persona })}
              </p>
            ))}
          </section>
        )}
      </div>
    </Dialog>
  )
}
