import { notYetLaid } from '@brownpaper/shared/own/own'
import type { OwnPart } from '@brownpaper/shared/own/own-part'
import { stepPolicy } from '@brownpaper/shared/programme/step'
import { CircleCheck, EyeOff, FlipVertical2 } from 'lucide-react'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import '../../../i18n/later/own.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import type { OwnHandle } from '../../../state/session.ts'
import { useMe } from '../../../state/use-live.ts'
import { useOwn } from '../../../state/use-own.ts'
import { usePosition } from '../../../state/use-position.ts'
import { useSession } from '../../../state/use-session.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LaneStrip } from '../lane-strip.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useShown } from '../use-shown.ts'
import { ReadyCount } from './ready-count.tsx'
import { useAlone, useToTurn } from './use-alone.ts'
import { useReveal } from './use-reveal.ts'

/** Over the lane: that people write alone, for who leads or guides, and afterwards that it can be turned over. */
export function AloneStrip() {
  const alone = useAlone()
  return alone === undefined ? <AfterWriting /> : <WhileWriting key={alone.round} part={alone.part} />
}

function WhileWriting({ part }: { readonly part: OwnPart }) {
  const { t } = useTranslation()
  const { group, handle } = useLaneTools()
  const { role, laneId } = useMe()
  const [isAsking, setAsking] = useState(false)
  const [isTurned, setTurned] = useState(false)
  const { aside } = usePosition(group?.id)
  const reveal = useReveal()
  const guides = role === 'facilitator' || (role === 'companion' && laneId === handle.laneId)
  if (!guides || group === undefined) return null
  // In a step of the programme, what was turned over may be of an earlier one; in between it waits anew each time.
  const isDone = group.revealed?.includes(part) === true && (isTurned || aside?.kind === 'write')
  // What came in since can still be laid beside it: who wrote on a shared screen has none to do it on.
  const turn = t(isDone ? 'own.reveal.addRest' : 'own.reveal.now')
  return (
    <>
      <LaneStrip
        icon={isDone ? CircleCheck : EyeOff}
        action={
          <Button icon={FlipVertical2} onClick={() => setAsking(true)}>
            {turn}
          </Button>
        }
      >
        {t(isDone ? 'own.reveal.done' : `own.alone.${part}`)} <ReadyCount />
      </LaneStrip>
      <ConfirmDialog
        open={isAsking}
        title={t(isDone ? 'own.reveal.sureRest' : 'own.reveal.sure')}
        text={t('own.reveal.sureText')}
        confirm={turn}
        busy={reveal.busy}
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          if (!(await reveal.start(part))) return
          setAsking(false)
          setTurned(true)
        }}
      />
    </>
  )
}

function AfterWriting() {
  const { t } = useTranslation()
  const session = useSession()
  const { handle } = useLaneTools()
  const { laneId, memberId } = useMe()
  const waiting = useToTurn()
  const shown = useShown()
  const reveal = useReveal()
  if (waiting !== undefined) {
    // An empty lane says it itself, in the middle.
    if (shown === 'empty') return null
    return (
      <LaneStrip
        tone="accent"
        icon={FlipVertical2}
        action={
          <Button
            variant="primary"
            icon={FlipVertical2}
            busy={reveal.busy}
            onClick={() => void reveal.start(waiting)}
          >
            {t('own.reveal.turn')}
          </Button>
        }
      >
        {t(`own.reveal.${waiting}`)}
      </LaneStrip>
    )
  }
  // Only a device that was in it can hold something new: a phone that slept while the others turned theirs over.
  const mine = laneId === handle.laneId && memberId !== undefined ? { laneId, memberId } : undefined
  return mine !== undefined && session.knowsOwn(mine) ? <OwnLeft memberId={mine.memberId} /> : null
}

/** What came in after the others had turned theirs over. */
function OwnLeft({ memberId }: { readonly memberId: string }) {
  const { laneId } = useLaneTools().handle
  const [isDone, setDone] = useState(false)
  const own = useOwn(laneId, isDone ? undefined : memberId)
  // What the server does not have yet, nobody can turn over; and what lies on the table it says by itself.
  if (own?.synced !== true) return null
  return <Left key={own.document.ydoc.clientID} own={own} onNothing={() => setDone(true)} />
}

const PARTS = ['steps', 'ideas', 'scores'] as const

function Left({
  own,
  onNothing,
}: {
  readonly own: OwnHandle
  /** Nothing is left: the room need not stay open. */
  readonly onNothing: () => void
}) {
  const { t } = useTranslation()
  const { group } = useLaneTools()
  const { lanes } = stepPolicy(usePosition(group?.id).step)
  const reveal = useReveal()
  const { document } = own
  // A text, so that it stays the same until a count differs.
  const counts = useSyncExternalStore(
    (changed) => {
      const stops = PARTS.map((part) => document.tables[part].subscribeChanges(changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    () => JSON.stringify(notYetLaid(document)),
  )
  const left = JSON.parse(counts) as ReturnType<typeof notYetLaid>
  const part = PARTS.find((one) => left[one] > 0)
  const isDone = part === undefined
  const done = useEffectEvent(onNothing)
  useEffect(() => {
    if (isDone) done()
  }, [isDone])
  // Where the others did not turn theirs over yet, it goes along when they do.
  if (part === undefined || group?.revealed?.includes(part) !== true) return null
  const mayAdd = lanes === 'own' || lanes === 'open'
  return (
    <LaneStrip
      icon={EyeOff}
      action={
        mayAdd && (
          <Button icon={FlipVertical2} busy={reveal.busy} onClick={() => void reveal.start(part)}>
            {t('own.reveal.add')}
          </Button>
        )
      }
    >
      {t('own.reveal.left', { count: left[part] })}
    </LaneStrip>
  )
}
