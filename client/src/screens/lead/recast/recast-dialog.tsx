import '../../../i18n/later/recast.ts'
import { byOrder } from '@brownpaper/shared/base/order'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { PERSONA_LIMITS, type PersonaWords } from '@brownpaper/shared/workshop/recast'
import { UserRoundPlus } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PersonaFace } from '../../../look/persona-face.tsx'
import { presetFaces } from '../../../look/persona-faces.ts'
import { useLive } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import { useAll } from '../../../state/use-table.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceCards } from '../../../ui/choice-cards.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { FaceRow } from './face-row.tsx'
import styles from './recast-dialog.module.css'
import { freeFace, isTooLong, missingIn, NEW, NOTHING, othersWith } from './recast-form.ts'
import { useRecast } from './use-recast.ts'

/** Whose shoes a group stands in, and what it asks: another persona, a new one, or other words for the same. */
export function RecastDialog({
  group,
  onClose,
}: {
  readonly group: LiveGroup
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const formId = useId()
  const personas = useAll(useSession().workshop.tables.personas, byOrder)
  const { groups } = useLive()
  const { recast, busy } = useRecast()
  const own = personas.find(({ id }) => id === group.personaId)?.id
  const [chosen, setChosen] = useState(own)
  const [drafts, setDrafts] = useState<Readonly<Record<string, PersonaWords>>>({})
  const [face, setFace] = useState(() => freeFace(presetFaces, personas))
  const [tried, setTried] = useState(false)

  const words = drafts[chosen ?? ''] ?? personas.find(({ id }) => id === chosen) ?? NOTHING
  const missing = tried ? missingIn(words) : []
  const others = othersWith(chosen, { groups, group })
  const write = (values: Partial<PersonaWords>) =>
    setDrafts({ ...drafts, [chosen ?? '']: { ...pick(words), ...values } })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen === undefined || missingIn(words).length > 0 || isTooLong(words)) return
    const wish = {
      from: group.personaId,
      chosen: chosen === NEW ? undefined : chosen,
      isShared: others.length > 0,
      words: pick(words),
      ...(face !== undefined && { face }),
    }
    if (await recast(group, wish)) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('recast.title', { group: group.name })}
      intro={t('recast.intro')}
      closesOutside={Object.keys(drafts).length === 0}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy} disabled={chosen === undefined}>
            {t(chosen === own && chosen !== undefined ? 'recast.change' : 'recast.replace')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <ChoiceCards
          label={t('recast.who')}
          value={chosen}
          onValue={(value) => {
            setChosen(value)
            setTried(false)
          }}
          options={[
            ...personas.map((persona) => {
              const having = othersWith(persona.id, { groups, group }).map(({ name }) => name)
              return {
                value: persona.id,
                label: persona.name === '' ? t('recast.unnamed') : persona.name,
                hint:
                  having.length > 0
                    ? t('recast.having', { groups: formats.list(having) })
                    : t(persona.id === own ? 'recast.own' : 'recast.free'),
                picture: <PersonaFace face={persona.face} size={44} />,
              }
            }),
            { value: NEW, label: t('recast.new'), hint: t('recast.newHint'), picture: <NewPicture /> },
          ]}
        />
        {chosen !== undefined && (
          <div className={styles.fields}>
            {others.length > 0 && (
              <p className={styles.shared} role="status">
                {t('recast.shared', {
                  count: others.length,
                  groups: formats.list(others.map(({ name }) => name)),
                  group: group.name,
                })}
              </p>
            )}
            {chosen === NEW && <FaceRow value={face} onValue={setFace} />}
            <div className={styles.who}>
              <TextField
                label={t('recast.name')}
                value={words.name}
                onValue={(name) => write({ name })}
                limit={PERSONA_LIMITS.name}
                error={missing.includes('name') ? t('recast.nameMissing') : undefined}
              />
              <TextField
                label={t('recast.age')}
                value={words.age}
                onValue={(age) => write({ age })}
                limit={PERSONA_LIMITS.age}
                inputMode="numeric"
              />
            </div>
            <TextField
              label={t('recast.role')}
              value={words.role}
              onValue={(role) => write({ role })}
              limit={PERSONA_LIMITS.role}
              optional
            />
            <TextArea
              label={t('recast.question')}
              value={words.iQuestion}
              onValue={(iQuestion) => write({ iQuestion })}
              limit={PERSONA_LIMITS.iQuestion}
              rows={2}
              error={missing.includes('iQuestion') ? t('recast.questionMissing') : undefined}
            />
          </div>
        )}
      </form>
    </Dialog>
  )
}

const pick = ({ name, age, role, iQuestion }: PersonaWords): PersonaWords => ({ name, age, role, iQuestion })

function NewPicture() {
  return (
    <span className={styles.new}>
      <UserRoundPlus size={22} aria-hidden />
    </span>
  )
}
