import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { ArrowRight, Check, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { TalkButton } from '../../parts/talk-button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { TextField } from '../../ui/text-field.tsx'
import styles from './join.module.css'
import { enter } from './join-calls.ts'
import { findNames } from './join-steps.ts'
import { Promises } from './promises.tsx'
import { useSubtitle } from './use-subtitle.ts'

/** From here on looking for one's name by eye takes longer than typing two letters of it. */
const MANY = 8

/** For a workshop that knows who is expected: picking one's name is all there is to do. */
export function PickName({
  code,
  preview,
  onIn,
  onNotListed,
}: {
  readonly code: string
  readonly preview: JoinPreview
  readonly onIn: (role: string) => void
  readonly onNotListed: () => void
}) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [pickedId, setPickedId] = useState<string>()
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle')
  const people = preview.invited.map((one) => ({ ...one, isTaken: one.isTaken || taken.has(one.id) }))
  const found = findNames(people, search)
  const picked = people.find(({ id }) => id === pickedId)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (picked === undefined || picked.isTaken || state === 'busy') return
    setState('busy')
    const result = await enter({ code, invitedId: picked.id })
    if (result.ok) onIn(result.data.role)
    // somebody came in by it meanwhile, which is told as for every name that is taken
    else if (result.code === 'name-taken') {
      setTaken(new Set([...taken, picked.id]))
      setState('idle')
    } else setState({ failed: result.code })
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <PageHeading title={t('join.pick.title')} text={useSubtitle(preview)} />
      {people.length > MANY && (
        <TextField
          label={t('join.pick.search')}
          type="search"
          value={search}
          onValue={setSearch}
          spellCheck={false}
        />
      )}
      <div className={styles.names} role="radiogroup" aria-label={t('join.pick.title')}>
        {found.map(({ id, name, department, isTaken }) => (
          // biome-ignore lint/a11y/useSemanticElements: a button takes the whole line and one tap, a radio would not
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === pickedId}
            className={classes(styles.nameRow, id === pickedId && styles.picked, isTaken && styles.taken)}
            onClick={() => setPickedId(id)}
          >
            <span className={styles.nameWords}>
              {name}
              {department !== undefined && <span className={styles.nameAbout}>{department}</span>}
            </span>
            {isTaken && <span className={styles.nameAbout}>{t('join.pick.isIn')}</span>}
            {id === pickedId && !isTaken && <Check size={20} aria-hidden />}
          </button>
        ))}
        {found.length === 0 && <p className={styles.nameAbout}>{t('join.pick.none')}</p>}
      </div>
      {picked?.isTaken && (
        <Banner>
          <strong>{t('join.pick.takenTitle', { name: picked.name })}</strong> {t('join.pick.takenText')}
        </Banner>
      )}
      {typeof state === 'object' && (
        <Banner tone="danger" icon={TriangleAlert}>
          {errorText(state.failed)}
        </Banner>
      )}
      <div className={styles.pickFoot}>
        <Button
          type="submit"
          variant="primary"
          size="large"
          wide
          iconAfter={ArrowRight}
          busy={state === 'busy'}
          disabled={picked === undefined || picked.isTaken}
        >
          {picked === undefined || picked.isTaken
            ? t('join.pick.choose')
            : t('join.pick.submit', { name: picked.name })}
        </Button>
        <Button variant="quiet" size="large" wide onClick={onNotListed}>
          {t('join.pick.notListed')}
        </Button>
      </div>
      <TalkButton link={preview.call} />
      <Promises {...preview} />
    </form>
  )
}
