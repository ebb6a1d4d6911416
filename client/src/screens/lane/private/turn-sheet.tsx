import '../../../i18n/later/scoring.ts'
import type { LiveMember } from '@brownpaper/shared/live/live'
import { ArrowRightLeft, Check, PencilLine } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import '../../../i18n/later/own.ts'
import { errorText } from '../../../i18n/error-text.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { memberName } from '../../../parts/member-name.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { memberColour } from '../../../state/member-colour.ts'
import { useLive } from '../../../state/use-live.ts'
import { useOwn } from '../../../state/use-own.ts'
import { usePosition } from '../../../state/use-position.ts'
import { useSession } from '../../../state/use-session.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { LaneTimer } from '../lane-timer.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'
import { OwnSheet } from './own-sheet.tsx'
import { ReadyCount } from './ready-count.tsx'
import styles from './turn-sheet.module.css'
import type { Alone } from './use-alone.ts'

/** A group screen while everyone writes alone: what to do, the time, how many are ready, and turns for who has no phone. */
export function TurnSheet({ alone }: { readonly alone: Alone }) {
  const { t } = useTranslation()
  const session = useSession()
  const { handle } = useLaneTools()
  const { laneId } = handle
  const { members } = useLive()
  const { give, busy } = useCommand()
  const [turn, setTurn] = useState<string>()
  const [isEnding, setEnding] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const own = useOwn(laneId, turn)
  const member = members.find(({ id }) => id === turn)
  /** Whose turn was ended by hand: the next may have begun since. */
  const handedOn = useRef<string>(undefined)

  const handOn = async () => {
    if (turn === undefined) return
    setEnding(true)
    const answer = await session.endTurn({ laneId, memberId: turn })
    setEnding(false)
    if (answer.ok) {
      handedOn.current = turn
      setTurn(undefined)
    } else
      showToast({ text: answer.code === 'server-away' ? t('own.turn.notSaved') : errorText(answer.code) })
  }

  // The page was loaded anew in the middle of a turn: whoever comes now is somebody else.
  const endEarlier = useEffectEvent(() => void session.command({ type: 'turn.end' }))
  useEffect(() => endEarlier(), [])
  // The step ends in the middle of one: its words are kept, and the screen is the group's again.
  useEffect(() => {
    if (turn === undefined) return
    handedOn.current = undefined
    return () => {
      if (handedOn.current !== turn) void session.endTurn({ laneId, memberId: turn })
    }
  }, [session, laneId, turn])

  if (turn === undefined || member === undefined) {
    return (
      <>
        <Waiting alone={alone} onTurn={() => setChoosing(true)} />
        <ChooseName
          open={isChoosing}
          busy={busy}
          onClose={() => setChoosing(false)}
          onChoose={async (memberId) => {
            if (!(await give({ type: 'turn.take', memberId }))) return
            setChoosing(false)
            setTurn(memberId)
          }}
        />
      </>
    )
  }
  return (
    <OwnSheet
      key={turn}
      own={own}
      alone={alone}
      who={t(alone.part === 'scores' ? 'own.turn.scores' : 'own.turn.writes', { name: memberName(member) })}
      foot={
        <>
          <Button icon={ArrowRightLeft} size="large" disabled={busy} busy={isEnding} onClick={handOn}>
            {t('own.turn.handOn')}
          </Button>
          <Button
            variant="primary"
            size="large"
            icon={Check}
            busy={busy}
            disabled={isEnding}
            onClick={async () => {
              if (await give({ type: 'ready.set', on: true })) await handOn()
            }}
          >
            {t('own.turn.ready')}
          </Button>
        </>
      }
    />
  )
}

function Waiting({ alone: { step, part }, onTurn }: { readonly alone: Alone; readonly onTurn: () => void }) {
  const { t } = useTranslation()
  const { aside } = usePosition(useLaneTools().group?.id)
  const words = useStepWords()
  const name = usePersonaName()
  return (
    <main className={`paper ${styles.page}`}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{words.name(step, aside?.kind === 'write' ? aside : undefined)}</h2>
        <p className={styles.ask}>{words.instruction(step, name)}</p>
        <div className={styles.facts}>
          <LaneTimer />
          <ReadyCount />
        </div>
        <p className={styles.text}>{t('own.turn.text')}</p>
        <Button variant="primary" size="large" icon={PencilLine} onClick={onTurn}>
          {t(part === 'scores' ? 'own.turn.score' : 'own.turn.write')}
        </Button>
      </div>
    </main>
  )
}

/** Whose turn it is. Who has a device of their own open is offered last, and asked once more. */
function ChooseName({
  open,
  busy,
  onChoose,
  onClose,
}: {
  readonly open: boolean
  readonly busy: boolean
  readonly onChoose: (memberId: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { members, here } = useLive()
  const [asked, setAsked] = useState<LiveMember>()
  const own = members.filter(({ groupId, role }) => groupId === group?.id && role === 'participant')
  const isHere = ({ id }: LiveMember) =>
    here.some(({ device, member }) => device === 'member' && member === id)
  const [withDevice, without] = [own.filter(isHere), own.filter((member) => !isHere(member))]
  const people = (list: readonly LiveMember[], choose: (member: LiveMember) => void) => (
    <ul className={styles.people}>
      {list.map((member) => (
        <li key={member.id}>
          <button type="button" className={styles.person} disabled={busy} onClick={() => choose(member)}>
            <Avatar
              person={{ id: member.id, name: memberName(member), colour: memberColour(members, member.id) }}
              silent
            />
            {memberName(member)}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <Dialog
        open={open && asked === undefined}
        onClose={onClose}
        size="small"
        title={t('own.turn.who')}
        intro={own.length === 0 ? t('own.turn.nobody') : undefined}
      >
        {people(without, ({ id }) => onChoose(id))}
        {withDevice.length > 0 && <h3 className={styles.heading}>{t('own.turn.withDevice')}</h3>}
        {people(withDevice, setAsked)}
      </Dialog>
      <ConfirmDialog
        open={asked !== undefined}
        title={t('own.turn.sure', { name: asked === undefined ? '' : memberName(asked) })}
        text={t('own.turn.sureText', { name: asked === undefined ? '' : memberName(asked) })}
        confirm={t('own.turn.sureYes')}
        busy={busy}
        onCancel={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked !== undefined) onChoose(asked.id)
          setAsked(undefined)
        }}
      />
    </>
  )
}
