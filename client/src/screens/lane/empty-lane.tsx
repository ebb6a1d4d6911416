import '../../i18n/later/empty.ts'
import { ArrowRight, TextCursorInput } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { quoted } from '../../look/quoted.ts'
import { personaLook } from '../../look/tokens.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './empty-lane.module.css'
import { useLaneTools, useSnapshot } from './lane-tools.ts'
import { useAlone } from './private/use-alone.ts'
import { usePersonaName } from './use-lane-words.ts'

const MOST_CHARACTERS = 120

/** A lane nobody began yet: says what to do first, and is the place to do it. */
export function EmptyLane({ onTypeIn }: { readonly onTypeIn: () => void }) {
  const { t } = useTranslation()
  const { persona, canWrite, actions } = useLaneTools()
  // While everyone writes alone, that is what the lane begins with.
  const mayBegin = useAlone() === undefined && canWrite
  const { phases } = useSnapshot()
  const name = usePersonaName()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const phase = chosen ?? phases[0]?.id
  const text = typed.trim()
  const begin = (event: FormEvent) => {
    event.preventDefault()
    if (phase === undefined || text === '' || text.length > MOST_CHARACTERS) return
    actions.addMoment({ phase }, text)
  }
  return (
    <main className={`paper ${styles.empty}`}>
      <div className={styles.sheet}>
        {persona !== undefined && (
          <span className={styles.face} style={{ background: personaLook(persona.colour).soft }}>
            <PersonaFace face={persona.face} size={96} />
          </span>
        )}
        {persona !== undefined && persona.iQuestion !== '' && (
          <p className={styles.question}>{quoted(persona.iQuestion)}</p>
        )}
        {mayBegin ? (
          <>
            <h2 className={styles.title}>{t('empty.title', { name })}</h2>
            <p className={styles.text}>{t('empty.text', { name })}</p>
          </>
        ) : (
          <ReadOnlyWords />
        )}
        {mayBegin && phases.length === 0 && <p className={styles.text}>{t('empty.noPhases')}</p>}
        {mayBegin && phases.length > 0 && (
          <form className={styles.form} onSubmit={begin}>
            <TextField
              label={t('empty.label')}
              placeholder={t('empty.placeholder')}
              value={typed}
              onValue={setTyped}
              limit={MOST_CHARACTERS}
              autoFocus
            />
            <Select
              label={t('empty.phase')}
              value={phase}
              onValue={setChosen}
              options={phases.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button
              type="submit"
              variant="primary"
              size="large"
              wide
              iconAfter={ArrowRight}
              disabled={text === '' || text.length > MOST_CHARACTERS}
            >
              {t('empty.add')}
            </Button>
          </form>
        )}
        {mayBegin && (
          <Button variant="quiet" icon={TextCursorInput} onClick={onTypeIn}>
            {t('empty.typeIn')}
          </Button>
        )}
      </div>
    </main>
  )
}

/** What is to come, or that nothing came: who may not write is not asked to. */
function ReadOnlyWords() {
  const { t } = useTranslation()
  const { step } = useLive()
  const name = usePersonaName()
  const isAlone = useAlone() !== undefined
  const isBefore = step.kind === 'lobby' || step.kind === 'opening' || isAlone
  if (!isBefore) return <h2 className={styles.title}>{t('empty.bareTitle')}</h2>
  return (
    <>
      <h2 className={styles.title}>{t('empty.soonTitle', { name })}</h2>
      <p className={styles.text}>{t(isAlone ? 'empty.aloneText' : 'empty.soonText')}</p>
    </>
  )
}
