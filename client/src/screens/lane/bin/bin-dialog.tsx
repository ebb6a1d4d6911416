import { isYours } from '@brownpaper/shared/lane/yours'
import '../../../i18n/later/evidence.ts'
import '../../../i18n/later/finding.ts'
import '../../../i18n/later/versions.ts'
import { Eraser, History as HistoryIcon, MessageCircle, Undo2 } from 'lucide-react'
import { useEffect, useReducer, useRef, useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { kindIcons } from '../../../look/icons.ts'
import { evidenceIcons } from '../../../parts/evidence/evidence-icons.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive, useMe } from '../../../state/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { objectIcons } from '../outline/tree/object-icons.ts'
import { foldText } from '../search/fold.ts'
import { useMomentName } from '../use-lane-words.ts'
import styles from './bin-dialog.module.css'
import { bringBack, type ThrownAway, thrownAway } from './thrown-away.ts'

/** From so many things on one searches instead of reading. */
const SEARCH_FROM = 6

/** What was thrown away, the latest first, to bring back one by one. */
export function BinDialog({
  onClose,
  onVersions,
}: {
  readonly onClose: () => void
  readonly onVersions: () => void
}) {
  const { t } = useTranslation()
  const { canWrite, isSeen } = useLaneTools()
  const leads = useMe().role === 'facilitator'
  const [erasing, setErasing] = useState<ThrownAway>()
  const [query, setQuery] = useState('')
  const [back, setBack] = useState('')
  const all = useThrownAway()
  const words = useThrownWords()
  const wanted = foldText(query).split(/\s+/).filter(Boolean)
  const shown = all.filter((one) => {
    const text = foldText(`${words.textOf(one)} ${words.kindOf(one)} ${words.byOf(one)}`)
    return wanted.every((word) => text.includes(word))
  })
  const list = useRef<HTMLUListElement>(null)
  const isSearching = all.length >= SEARCH_FROM || query !== ''

  if (erasing !== undefined) {
    const stop = () => setErasing(undefined)
    return <EraseDialog thrown={erasing} text={words.textOf(erasing)} onDone={stop} />
  }
  const intro = leads ? t('versions.bin.introLead') : t('versions.bin.intro')
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('versions.bin.title')}
      intro={all.length === 0 ? t('versions.bin.empty') : intro}
      footer={
        isSeen && (
          <Button icon={HistoryIcon} onClick={onVersions}>
            {t('versions.bin.versions')}
          </Button>
        )
      }
    >
      {isSearching && (
        <div className={styles.search}>
          <TextField label={t('versions.bin.search')} type="search" value={query} onValue={setQuery} />
        </div>
      )}
      <p role="status" className={styles.found}>
        {query.trim() !== '' &&
          (shown.length === 0
            ? t('versions.bin.notFound')
            : t('versions.bin.found', { count: shown.length }))}
        <VisuallyHidden>{back}</VisuallyHidden>
      </p>
      <ul ref={list} className={styles.list} tabIndex={-1}>
        {shown.map((one, at) => (
          <Line
            key={`${one.what}-${one.id}`}
            one={one}
            words={words}
            canWrite={canWrite}
            onErase={leads ? () => setErasing(one) : undefined}
            onBack={() => {
              setBack(t('versions.bin.back', { text: words.textOf(one) }))
              focusAfter(list.current, at)
            }}
          />
        ))}
      </ul>
    </Dialog>
  )
}

type Words = ReturnType<typeof useThrownWords>

function Line({
  one,
  words,
  canWrite,
  onErase,
  onBack,
}: {
  readonly one: ThrownAway
  readonly words: Words
  readonly canWrite: boolean
  readonly onErase: (() => void) | undefined
  readonly onBack: () => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const Icon = iconOf(one)
  const text = words.textOf(one)
  return (
    <li className={styles.row}>
      <span className={styles.kind} data-look={lookOf(one)}>
        <Icon size={18} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.text}>{text}</span>
        <span className={styles.by}>
          {words.kindOf(one)} · {words.byOf(one)}
        </span>
      </span>
      {canWrite && isYours(document, one.what, one.id, 'removed') && (
        <Button
          size="small"
          icon={Undo2}
          aria-label={t('versions.bin.restoreOf', { text })}
          onClick={() => {
            onBack()
            bringBack(document, one)
          }}
        >
          {t('versions.bin.restore')}
        </Button>
      )}
      {onErase !== undefined && (
        <IconButton
          icon={Eraser}
          name={t('versions.bin.eraseOf', { text })}
          tooltip="none"
          onClick={onErase}
        />
      )}
    </li>
  )
}

/** Asks before something is in no version, log or file any more. */
function EraseDialog({
  thrown,
  text,
  onDone,
}: {
  readonly thrown: ThrownAway
  readonly text: string
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { handle } = useLaneTools()
  const { give, busy } = useCommand()
  const erase = async () => {
    const command = { type: 'text.erase' as const, laneId: handle.laneId, ids: [...thrown.ids] }
    if (await give(command, { done: t('versions.bin.erased') })) onDone()
  }
  return (
    <ConfirmDialog
      open
      title={t('versions.bin.eraseTitle')}
      text={t('versions.bin.eraseText', { text })}
      confirm={t('versions.bin.erase')}
      danger
      busy={busy}
      onConfirm={() => void erase()}
      onCancel={onDone}
    />
  )
}

/** The line goes: the keyboard stays in the list, at the next one or else the last. */
function focusAfter(list: HTMLElement | null, at: number): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const next = buttons[at + 1] ?? buttons[at - 1]
  if (next !== undefined) next.focus()
  else list?.focus()
}

function useThrownAway(): readonly ThrownAway[] {
  const { document } = useLaneTools()
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  // Whatever is thrown away or brought back is another set of ids.
  useEffect(() => {
    const stops = Object.values(document.tables).map((table) => table.subscribeIds(drawAgain))
    return () => {
      for (const stop of stops) stop()
    }
  }, [document])
  return thrownAway(document)
}

/** How what was thrown away is called, what it was, and who threw it away when. */
function useThrownWords() {
  const { t } = useTranslation()
  const nameOf = useMomentName()
  const { members } = useLive()
  const { day, time } = useFormats()
  const nameOfMember = (id: string) => {
    const member = members.find((one) => one.id === id)
    return member && memberName(member)
  }
  const kindOf = (one: ThrownAway): string => {
    switch (one.what) {
      case 'notes':
        return t(`look.kinds.${one.kind}`)
      case 'slips':
        return t('versions.bin.slip')
      case 'moments':
        return t('versions.bin.moment')
      case 'words':
        return t('versions.bin.word')
      case 'objects':
        return t(`finding.search.things.${one.type}`)
      case 'evidence':
        return t(`evidence.kinds.${one.kind}`)
      case 'comments': {
        const name = nameOfMember(one.author)
        const kind = name === undefined ? t('versions.bin.comment') : t('versions.bin.commentOf', { name })
        return one.answers === 0 ? kind : `${kind}, ${t('versions.bin.answers', { count: one.answers })}`
      }
    }
  }
  return {
    kindOf,
    textOf: (one: ThrownAway): string => {
      if (one.what === 'moments') return nameOf(one.text)
      return one.text === '' ? kindOf(one) : one.text
    },
    byOf: ({ removed }: ThrownAway): string => {
      const when = t('versions.when', { day: day(removed.at, Date.now()), time: time(removed.at) })
      const name = nameOfMember(removed.by)
      return name === undefined ? when : t('versions.bin.byAt', { name, when })
    },
  }
}

function iconOf(one: ThrownAway) {
  if (one.what === 'notes' || one.what === 'slips') return kindIcons[one.kind]
  if (one.what === 'objects') return objectIcons[one.type]
  if (one.what === 'evidence') return evidenceIcons[one.kind]
  if (one.what === 'comments') return MessageCircle
  return one.what === 'moments' ? kindIcons.channel : kindIcons.feeling
}

function lookOf(one: ThrownAway): string | undefined {
  if (one.what === 'notes' || one.what === 'slips') return one.kind
  if (one.what === 'moments') return 'channel'
  return one.what === 'words' ? 'feeling' : undefined
}
