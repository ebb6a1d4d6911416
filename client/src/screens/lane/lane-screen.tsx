import { type ReactNode, useCallback, useState } from 'react'
import { useLocation, useParams, useRoute } from 'wouter'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { PaperPage } from '../../look/paper-page.tsx'
import { useComeHome } from '../../parts/use-come-home.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import type { LaneHandle, Notice } from '../../state/session.ts'
import { useLane } from '../../state/use-lane.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useNotices } from '../../state/use-notices.ts'
import { useSession } from '../../state/use-session.ts'
import { later, useWarmUp } from '../../ui/later.tsx'
import { Announcements } from './announcements.tsx'
import { useIsNewHere, useWaitsOut } from './catch-up/use-late-comer.ts'
import { LaneBar } from './lane-bar.tsx'
import { LaneBody } from './lane-body.tsx'
import { LaneLoading } from './lane-loading.tsx'
import styles from './lane-screen.module.css'
import { LaneStrip } from './lane-strip.tsx'
import { LaneContext, useLaneTools, useNewLaneTools } from './lane-tools.ts'
import { LateNote } from './late-note.tsx'
import { LateWork } from './late-work.tsx'
import { LeftOutNote } from './left-out-note.tsx'
import { MyPlace } from './my-place.tsx'
import { NextNote } from './next-note.tsx'
import { useBeside } from './outline/use-beside.ts'
import { useAlone, useOwnWay, useToTurn } from './private/use-alone.ts'
import { ReadOnlyNote } from './read-only-note.tsx'
import { UnsentNote } from './unsent-note.tsx'
import { useShown } from './use-shown.ts'

const CallDialog = later(async () => (await import('./guide/call-dialog.tsx')).CallDialog)
const GuideBar = later(async () => (await import('./guide/guide-bar.tsx')).GuideBar)
const AloneStrip = later(async () => (await import('./private/alone-strip.tsx')).AloneStrip, 'idle')
const PrivateSheet = later(
  async () => (await import('./private/private-sheet.tsx')).PrivateSheet,
  'at-once',
  LaneLoading,
)
const FollowGroup = later(async () => (await import('./follow-group.tsx')).FollowGroup, 'idle')
const LevelsNote = later(async () => (await import('./levels-note.tsx')).LevelsNote, 'idle')
const ScreenAuthor = later(async () => (await import('./private/screen-author.tsx')).ScreenAuthor, 'idle')
const SlipTray = later(async () => (await import('./slips/slip-tray.tsx')).SlipTray, 'idle')
const TalkFirst = later(async () => (await import('./scoring/talk-first.tsx')).TalkFirst, 'idle')
const TurnOver = later(async () => (await import('./private/turn-over.tsx')).TurnOver, 'at-once', LaneLoading)
const TurnSheet = later(
  async () => (await import('./private/turn-sheet.tsx')).TurnSheet,
  'at-once',
  LaneLoading,
)
const CustomerStrip = later(async () => (await import('./cards/customer-strip.tsx')).CustomerStrip, 'idle')
const EvidenceDesk = later(async () => (await import('./evidence/evidence-desk.tsx')).EvidenceDesk, 'idle')
const CatchUpDialog = later(async () => (await import('./catch-up/catch-up-dialog.tsx')).CatchUpDialog)
const WaitSheet = later(
  async () => (await import('./catch-up/wait-sheet.tsx')).WaitSheet,
  'at-once',
  LaneLoading,
)
const BinDialog = later(async () => (await import('./bin/bin-dialog.tsx')).BinDialog)
const DeviceDialog = later(async () => (await import('../../parts/device-dialog.tsx')).DeviceDialog)
const RoyalDialog = later(async () => (await import('./royal-dialog.tsx')).RoyalDialog)
const ScoreRun = later(async () => (await import('./scoring/score-run.tsx')).ScoreRun)
const ScorerDialog = later(async () => (await import('./scoring/scorer-dialog.tsx')).ScorerDialog, 'idle')
const ShortcutsDialog = later(async () => (await import('./shortcuts-dialog.tsx')).ShortcutsDialog)
const PrintView = later(
  async () => (await import('./print/print-view.tsx')).PrintView,
  'at-once',
  LaneLoading,
)
const TypeInView = later(
  async () => (await import('./type-in/type-in-view.tsx')).TypeInView,
  'at-once',
  LaneLoading,
)
const VersionsView = later(
  async () => (await import('./versions/versions-view.tsx')).VersionsView,
  'at-once',
  LaneLoading,
)

/** One group's lane, on paper or as a list, for whoever may see it. */
export function LaneScreen() {
  const { laneId = '' } = useParams<{ laneId: string }>()
  return (
    <>
      <FollowGroup laneId={laneId} />
      <ComeHome laneId={laneId} />
      <ShownLane laneId={laneId} />
    </>
  )
}

function ComeHome({ laneId }: { readonly laneId: string }) {
  const session = useSession()
  // What one may follows what is live.
  useLive()
  useComeHome(session.may('read', { kind: 'lane', lane: laneId }), laneId)
  return null
}

function ShownLane({ laneId }: { readonly laneId: string }) {
  const { t } = useTranslation()
  const handle = useLane(laneId)
  const [late, setLate] = useState<Notice>()
  // Also of a lane one was moved away from: one's work is where one is no longer let in.
  useNotices(setLate)
  const read = () => setLate(undefined)
  if (handle?.refused !== undefined) {
    return (
      <PaperPage
        kind="plain"
        title={t('lane.refusedTitle')}
        text={handle.refused === 'no-permission' ? t('lane.refusedText') : errorText(handle.refused)}
        news={late && <LateNote notice={late} onClose={read} />}
        actions={<MyPlace />}
      />
    )
  }
  if (handle === undefined || !handle.ready) return <LaneLoading />
  // A copy that was set aside is dead: everything that hung on it is made anew.
  return (
    <OpenLane
      key={handle.document.ydoc.clientID}
      handle={handle}
      banner={late && <LateNote notice={late} shape={LaneStrip} onClose={read} />}
    />
  )
}

/** What lies over the lane. */
type Sheet =
  | { readonly what: 'catch-up' | 'run' | 'bin' | 'call' | 'device' | 'shortcuts' }
  | { readonly what: 'royal'; readonly moment: string }

function OpenLane({ handle, banner }: { readonly handle: LaneHandle; readonly banner: ReactNode }) {
  const { t } = useTranslation()
  const tools = useNewLaneTools(handle)
  const beside = useBeside()
  useDarkChrome()
  useWarmUp()
  const [sheet, setSheet] = useState<Sheet>()
  const [asking, setAsking] = useState<{ readonly give: (member: string) => void }>()
  const { memberId } = handle.scorer
  const withScorer = useCallback(
    (then: (member: string) => void) => (memberId === undefined ? setAsking({ give: then }) : then(memberId)),
    [memberId],
  )
  const changeScorer = useCallback(() => setAsking({ give: () => {} }), [])
  const openShortcuts = useCallback(() => setSheet({ what: 'shortcuts' }), [])
  const close = () => setSheet(undefined)
  const call = () => setSheet({ what: 'call' })
  const guides = useGuides(handle.laneId)
  const [, go] = useLocation()
  const [looksBack] = useRoute('/w/:id/lane/:laneId/versions')
  const place = `/w/${useSession().workshopId}/lane/${handle.laneId}`
  const [typesIn] = useRoute('/w/:id/lane/:laneId/type')
  const [prints] = useRoute('/w/:id/lane/:laneId/print')
  const toVersions = () => go(`${place}/versions`)
  const toTyping = () => go(`${place}/type`)
  usePageTitle(t('lane.pageTitle', { group: tools.group?.name ?? '' }))

  return (
    <LaneContext value={{ ...tools, withScorer, changeScorer, isAskingScorer: asking !== undefined }}>
      {looksBack ? (
        <VersionsView onClose={() => go(place)} />
      ) : typesIn ? (
        <TypeInView onClose={() => go(place)} />
      ) : prints ? (
        <PrintView onClose={() => go(place)} />
      ) : (
        <div className={styles.screen}>
          <LaneBar
            beside={beside}
            onBin={() => setSheet({ what: 'bin' })}
            onVersions={toVersions}
            onTypeIn={toTyping}
            onPrint={() => go(`${place}/print`)}
            onDevice={() => setSheet({ what: 'device' })}
            onShortcuts={openShortcuts}
            onCatchUp={() => setSheet({ what: 'catch-up' })}
            onCall={call}
          />
          {guides && <GuideBar onCall={call} />}
          <Announcements />
          {banner}
          <UnsentNote />
          <OwnOrLane>
            <Arrival />
            <ReadOnlyNote />
            <LevelsNote />
            <NextNote />
            <LeftOutNote />
            <LateWork />
            <AloneStrip />
            <CustomerStrip />
            <TalkFirst />
            <ScreenAuthor />
            <SlipTray />
            <TurnOrLane>
              <LaneBody
                beside={beside}
                onRun={() => setSheet({ what: 'run' })}
                onRoyal={(moment) => setSheet({ what: 'royal', moment })}
                onShortcuts={openShortcuts}
                onTypeIn={toTyping}
              />
            </TurnOrLane>
          </OwnOrLane>
        </div>
      )}
      <EvidenceDesk />
      {sheet?.what === 'catch-up' && <CatchUpDialog onClose={close} />}
      {sheet?.what === 'run' && <ScoreRun onClose={close} />}
      {sheet?.what === 'call' && <CallDialog onClose={close} />}
      {sheet?.what === 'bin' && <BinDialog onClose={close} onVersions={toVersions} />}
      {sheet?.what === 'device' && <DeviceDialog onClose={close} />}
      {sheet?.what === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {sheet?.what === 'royal' && <RoyalDialog moment={sheet.moment} onClose={close} />}
      <ScorerDialog
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        onChoose={(member) => {
          handle.scorer.choose(member)
          asking?.give(member)
          setAsking(undefined)
        }}
      />
    </LaneContext>
  )
}

/** Whether one guides the group of this lane: its companion, or who leads. */
function useGuides(laneId: string): boolean {
  const { role, laneId: own } = useMe()
  return role === 'facilitator' || (role === 'companion' && own === laneId)
}

/** Who comes in late reads first where everybody is. */
function Arrival() {
  const [isOpen, setOpen] = useState(useIsNewHere(useLaneTools().handle.laneId))
  return isOpen && <CatchUpDialog onClose={() => setOpen(false)} />
}

/** While everyone writes alone, who takes part has a sheet of their own in place of the lane and its tools. */
function OwnOrLane({ children }: { readonly children: ReactNode }) {
  const alone = useAlone()
  const way = useOwnWay()
  const { waits, write } = useWaitsOut(alone)
  if (alone === undefined || way === 'looks-on') return children
  if (way === 'writes' && waits) return <WaitSheet onWrite={write} />
  return way === 'writes' ? <PrivateSheet alone={alone} /> : <TurnSheet alone={alone} />
}

/** Where nothing lies on the paper yet but everyone wrote alone, that comes first. */
function TurnOrLane({ children }: { readonly children: ReactNode }) {
  const toTurn = useToTurn()
  const shown = useShown()
  return toTurn !== undefined && shown === 'empty' ? <TurnOver part={toTurn} /> : children
}
