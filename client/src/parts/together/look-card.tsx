import type { Live } from '@brownpaper/shared/live/live'
import { Crosshair } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../use-command.ts'
import { useIsWallOpen } from '../wall/use-wall-access.ts'
import { lookSpot } from './look-spot.ts'
import { NewsCard } from './news-card.tsx'
import { useClosedNews } from './use-closed-news.ts'

/** A call lasts so long; then one goes on where one was. */
const CALL_MS = 5 * 60_000
const HOLD_MS = 60_000

type Look = NonNullable<Live['look']>

/** Where everyone is asked to look: an invitation, or for a minute at most a hold that says so. */
export function LookCard() {
  const { look } = useLive()
  const { role } = useMe()
  const now = useServerNow()
  if (look === null || now - look.at > CALL_MS) return null
  return role === 'facilitator' ? (
    <CallCard look={look} />
  ) : (
    <Invitation key={look.at} look={look} now={now} />
  )
}

/** For who called. */
function CallCard({ look }: { readonly look: Look }) {
  const { t } = useTranslation()
  const { give, busy } = useCommand()
  const canFollow = useIsWallOpen()
  const told = look.holds ? 'together.look.heldByMe' : 'together.look.called'
  return (
    <NewsCard
      icon={Crosshair}
      title={t(canFollow ? told : 'together.look.calledElsewhere')}
      actions={
        <Button size="small" busy={busy} onClick={() => void give({ type: 'look.release' })}>
          {t('together.look.release')}
        </Button>
      }
    />
  )
}

function Invitation({ look, now }: { readonly look: Look; readonly now: number }) {
  const { t } = useTranslation()
  const session = useSession()
  const { groups } = useLive()
  const [place, go] = useLocation()
  const { isClosed, close } = useClosedNews()
  const group = groups.find(({ laneId }) => laneId === look.laneId)?.name ?? ''
  const path = `/w/${session.workshopId}/lane/${look.laneId}`
  const mayRead = session.may('read', { kind: 'lane', lane: look.laneId })
  const secondsHeld = look.holds && mayRead ? Math.ceil((look.at + HOLD_MS - now) / 1000) : 0
  const isHeld = secondsHeld > 0
  const come = useCallback(() => {
    if (look.thing !== undefined) lookSpot.set({ laneId: look.laneId, thing: look.thing })
    go(path)
  }, [look, path, go])
  const hasCome = useRef(false)
  useEffect(() => {
    // Nobody is taken away from a word half typed.
    if (!isHeld || isTyping() || (hasCome.current && place === path)) return
    hasCome.current = true
    come()
  }, [isHeld, place, path, come])

  const id = `look-${look.at}`
  if (isHeld) {
    return <NewsCard icon={Crosshair} title={t('together.look.held', { group, seconds: secondsHeld })} />
  }
  if (isClosed(id) || (place === path && look.thing === undefined)) return null
  if (!mayRead) {
    return (
      <NewsCard
        icon={Crosshair}
        title={t('together.look.cardElsewhere', { group })}
        onClose={() => close(id)}
      />
    )
  }
  const follow = () => {
    close(id)
    come()
  }
  return (
    <NewsCard
      icon={Crosshair}
      title={t('together.look.card', { group })}
      actions={
        <>
          <Button size="small" onClick={() => close(id)}>
            {t('together.look.stay')}
          </Button>
          <Button variant="primary" size="small" onClick={follow}>
            {t('together.look.go')}
          </Button>
        </>
      }
    />
  )
}

function isTyping(): boolean {
  const { activeElement } = window.document
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || /^(INPUT|TEXTAREA)$/.test(activeElement.tagName))
  )
}
