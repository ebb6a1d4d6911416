import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { ArrowRight, TriangleAlert } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { PersonaFace } from '../../look/persona-face.tsx'
import { TalkButton } from '../../parts/talk-button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceCards } from '../../ui/choice-cards.tsx'
import { SuggestField } from '../../ui/suggest-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './join.module.css'
import { enter } from './join-calls.ts'
import { emptyForm, firstProblem, requestFor } from './join-steps.ts'
import { Promises } from './promises.tsx'
import { useSubtitle } from './use-subtitle.ts'

/** Name, department, and the group where the link leaves the choice. Nothing else is asked. */
export function WhoForm({
  code,
  preview,
  onIn,
  onListed,
}: {
  readonly code: string
  readonly preview: JoinPreview
  readonly onIn: (role: string) => void
  /** Back to the names to pick from; absent where there are none. */
  readonly onListed?: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const nameField = useRef<HTMLInputElement>(null)
  const groupCards = useRef<HTMLDivElement>(null)
  const [form, setForm] = useState(() => emptyForm(preview))
  const [tried, setTried] = useState(false)
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle')
  const problem = tried ? firstProblem(form, preview) : undefined

  useEffect(() => {
    // with a mouse one types at once; on a phone the keyboard would cover what it is about
    if (window.matchMedia('(hover: hover)').matches) nameField.current?.focus()
  }, [])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (state === 'busy') return
    setTried(true)
    const first = firstProblem(form, preview)
    if (first === 'name') nameField.current?.focus()
    if (first === 'group') groupCards.current?.querySelector('button')?.focus()
    if (first !== undefined) return
    setState('busy')
    const result = await enter(requestFor(code, form))
    if (result.ok) onIn(result.data.role)
    else setState({ failed: result.code })
  }

  const members = (count: number): string =>
    count === 0 ? t('join.membersNone') : t('join.members', { count })
  const leads = preview.kind === 'lead'
  const choosesGroup = preview.groups.length > 1
  const ownGroup = preview.group ?? (choosesGroup ? undefined : preview.groups[0])
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <PageHeading title={t('join.welcome')} text={useSubtitle(preview)} />
      {ownGroup && <OwnGroup group={ownGroup} />}
      <TextField
        ref={nameField}
        label={t('join.name')}
        value={form.name}
        onValue={(name) => setForm({ ...form, name })}
        limit={LIMITS.name}
        error={problem === 'name' && form.name.trim() === '' ? t('join.nameMissing') : undefined}
        autoComplete="name"
        enterKeyHint={choosesGroup ? 'next' : 'go'}
      />
      {!leads && (
        <SuggestField
          label={t('join.department')}
          optional
          value={form.department}
          onValue={(department) => setForm({ ...form, department })}
          limit={LIMITS.department}
          suggestions={preview.departments}
        />
      )}
      {choosesGroup && (
        <ChoiceCards
          ref={groupCards}
          label={t('join.group')}
          value={form.groupId}
          onValue={(groupId) => setForm({ ...form, groupId })}
          error={problem === 'group' ? t('join.groupMissing') : undefined}
          options={preview.groups.map((group) => ({
            value: group.id,
            label: group.name,
            hint: [group.personaName, members(group.members)].filter(Boolean).join(', '),
            picture: <PersonaFace face={group.face} />,
          }))}
        />
      )}
      {typeof state === 'object' && (
        <Banner tone="danger" icon={TriangleAlert}>
          {errorText(state.failed)}
        </Banner>
      )}
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        iconAfter={ArrowRight}
        busy={state === 'busy'}
      >
        {t(leads || (!ownGroup && !choosesGroup) ? 'join.submitLead' : 'join.submit')}
      </Button>
      {onListed !== undefined && (
        <Button variant="quiet" size="large" wide onClick={onListed}>
          {t('join.pick.listed')}
        </Button>
      )}
      <TalkButton link={preview.call} />
      <Promises {...preview} />
    </form>
  )
}

type Group = JoinPreview['groups'][number]

function nameOf({ name, personaName }: Group): string {
  return personaName === '' ? name : `${name} · ${personaName}`
}

function OwnGroup({ group }: { readonly group: Group }) {
  const { t } = useTranslation()
  return (
    <div className={styles.ownGroup}>
      <PersonaFace face={group.face} />
      <div>
        <div className={styles.ownGroupLabel}>{t('join.group')}</div>
        <div className={styles.ownGroupName}>{nameOf(group)}</div>
      </div>
    </div>
  )
}
