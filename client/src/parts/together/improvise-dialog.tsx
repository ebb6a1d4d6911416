import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { ASIDE_KINDS, type AsideKind } from '@brownpaper/shared/together/aside'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { randomId } from '../../platform/ids.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useCommand } from '../use-command.ts'
import { GroupChoice } from './group-choice.tsx'
import styles from './together-form.module.css'
import { topIdeas } from './top-ideas.ts'

const KINDS = [...ASIDE_KINDS, 'vote'] as const
type Kind = (typeof KINDS)[number]

const MINUTES: Readonly<Record<AsideKind, string>> = { write: '3', round: '5', break: '10' }

/** Something between, without touching the programme: write alone, go round, rest, or vote. */
export function ImproviseDialog({
  groupId: given,
  onClose,
}: {
  /** Whom it is for at first; null for everyone. */
  readonly groupId: string | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const formId = useId()
  const { give, busy } = useCommand()
  const [groupId, setGroup] = useState(given)
  const [kind, setKind] = useState<Kind>('write')
  const [question, setQuestion] = useState('')
  const [typedMinutes, setMinutes] = useState<string>()
  const [options, setOptions] = useState('')
  const [dots, setDots] = useState('3')
  const [from, setFrom] = useState<'typed' | 'top'>('typed')
  const [excludesOwn, setExcludesOwn] = useState(true)
  const [isTried, setTried] = useState(false)

  const minutesText = typedMinutes ?? (kind === 'vote' ? '' : MINUTES[kind])
  const minutes = whole(minutesText, 120)
  const choices = options.split('\n').map((line) => line.trim())
  const labels = choices.filter((line) => line !== '')
  const ideas = useTopIdeas(groupId === null && kind === 'vote')
  const isOnTop = ideas.length >= 2 && from === 'top'
  const count = isOnTop ? ideas.length : labels.length
  const needsQuestion = kind === 'write' || kind === 'vote'
  const fits =
    (!needsQuestion || question.trim() !== '') &&
    question.trim().length <= LIMITS.question &&
    (kind === 'vote'
      ? count >= 2 && count <= LIMITS.voteOptions && whole(dots, 10) !== undefined
      : minutes !== undefined)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!fits) return
    const worked =
      kind === 'vote'
        ? await give({
            type: 'vote.open',
            voteId: randomId(),
            groupId,
            question,
            options: isOnTop
              ? [...ideas]
              : labels.map((label) => ({ id: randomId(), label: label.slice(0, LIMITS.voteLabel) })),
            dots: whole(dots, 10) ?? 1,
            excludesOwn: isOnTop && excludesOwn,
          })
        : await give({ type: 'aside.start', groupId, kind, question, minutes: minutes ?? 1 })
    if (worked) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('together.aside.title')}
      intro={t('together.aside.intro')}
      closesOutside={question === '' && options === ''}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t('together.aside.start')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <SegmentedControl
          label={t('together.aside.title')}
          labelHidden
          value={kind}
          onValue={setKind}
          options={KINDS.map((one) => ({ value: one, label: t(`together.aside.kinds.${one}`) }))}
          hint={t(`together.aside.hints.${kind}`)}
        />
        <GroupChoice value={groupId} onValue={setGroup} />
        {kind !== 'break' && (
          <TextField
            label={t('together.aside.question')}
            hint={t('together.aside.questionExample')}
            optional={!needsQuestion}
            value={question}
            onValue={setQuestion}
            limit={LIMITS.question}
            error={
              isTried && needsQuestion && question.trim() === ''
                ? t('together.aside.questionMissing')
                : undefined
            }
          />
        )}
        {kind === 'vote' ? (
          <>
            {ideas.length >= 2 && (
              <SegmentedControl
                label={t('together.vote.from')}
                value={from}
                onValue={(chosen) => {
                  setFrom(chosen)
                  if (chosen === 'top' && question.trim() === '') setQuestion(t('together.vote.topAll'))
                }}
                options={[
                  { value: 'typed', label: t('together.vote.fromTyped') },
                  { value: 'top', label: t('together.vote.fromTop') },
                ]}
                {...(isOnTop && { hint: t('together.vote.fromTopHint', { count }) })}
              />
            )}
            {isOnTop ? (
              <Switch
                label={t('together.vote.excludesOwn')}
                hint={t('together.vote.excludesOwnHint')}
                checked={excludesOwn}
                onChecked={setExcludesOwn}
              />
            ) : (
              <TextArea
                label={t('together.vote.options')}
                value={options}
                onValue={setOptions}
                error={isTried && labels.length < 2 ? t('together.vote.optionsMissing') : undefined}
              />
            )}
            <SegmentedControl
              label={t('together.vote.dotsEach')}
              value={dots}
              onValue={setDots}
              options={['1', '2', '3', '5'].map((count) => ({ value: count, label: count }))}
            />
          </>
        ) : (
          <TextField
            label={t('together.aside.minutes')}
            inputMode="numeric"
            value={minutesText}
            onValue={setMinutes}
            error={isTried && minutes === undefined ? t('together.aside.minutesBad') : undefined}
          />
        )}
      </form>
    </Dialog>
  )
}

/** A whole number from 1 to `most` as typed; undefined for anything else. */
function whole(typed: string, most: number): number | undefined {
  const value = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined
}

/** What the groups chose as their best, of the papers that are open here; none where it is not asked for. */
function useTopIdeas(isAsked: boolean) {
  const session = useSession()
  const { groups } = useLive()
  if (!isAsked) return []
  return topIdeas(
    groups.map(({ id, laneId }) => ({
      groupId: id,
      notes: session.lane(laneId)?.document.tables.notes.all() ?? [],
    })),
  )
}
