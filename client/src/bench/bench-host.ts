import '../i18n/later/hands.ts'
import { createLaneActions } from '@brownpaper/shared/lane/actions'
import { createBoardActions } from '@brownpaper/shared/lane/board-actions'
import { createCommentActions } from '@brownpaper/shared/lane/comment-actions'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import { i18n } from '../i18n/i18n.ts'
import { personaLook } from '../look/tokens.ts'
import { randomId } from '../platform/ids.ts'
import { createLaneView } from '../screens/lane/lane-view.ts'
import type { PaperHost } from '../screens/lane/paper/paper-host.ts'
import type { LaneHandle } from '../state/session.ts'

/** One person alone with the documents of a lane, without a server. */
export function benchHost(document: LaneDocument, workshop: WorkshopDocument): PaperHost {
  const view = createLaneView(document, workshop)
  const options = { newId: randomId, random: Math.random, now: Date.now, author: () => 'bench' }
  const rectOf = (id: string) => view.current().layout.notes.get(id)?.rect
  const host: Partial<PaperHost> = {
    handle: handleOf(document),
    document,
    workshop,
    workshopId: 'bench',
    actions: createLaneActions(document, options),
    view,
    things: createBoardActions(document, { ...options, rectOf, mayMoveLocked: () => true }),
    comments: createCommentActions(document, options),
    assetUrl: (asset) => asset,
    canWrite: true,
    mayDraw: true,
    mayLock: true,
    who: (name) => ({ name, initials: '', colour: '' }),
    persona: '',
    question: '',
    look: personaLook(0),
    words: benchWords(),
    say: () => {},
    withScorer: (then) => then('bench'),
    openShortcuts: () => {},
  }
  // A bench only looks, drags and follows: it never comes to what is left out.
  return host as PaperHost
}

function handleOf(document: LaneDocument): LaneHandle {
  return {
    laneId: 'bench',
    document,
    ready: true,
    synced: true,
    canWrite: true,
    limits: undefined,
    refused: undefined,
    scorer: { memberId: 'bench', isOneself: true, choose: () => {} },
    peers: () => [],
    subscribePeers: () => () => {},
    beHere: () => () => {},
    setPresence: () => {},
  }
}

function benchWords(): PaperHost['words'] {
  const t = i18n.t
  const words: Partial<PaperHost['words']> = {
    noPhase: t('lane.phase.none'),
    loose: t('lane.phase.loose'),
    unnamed: t('lane.moment.unnamed'),
    addMoment: t('lane.moment.add'),
    zones: {
      excel: t('lane.zone.excel'),
      smooth: t('lane.zone.smooth'),
      intervene: t('lane.zone.intervene'),
    },
    typing: (name) => name,
    low: () => t('lane.curve.low'),
    high: () => t('lane.curve.high'),
    differ: (spread) => t('lane.curve.differ', { spread }),
    scorer: t('lane.curve.you'),
    scoring: (own) => String(own),
    leftAlone: (count) => t('hands.note.leftAlone', { count }),
    textFull: t('hands.note.full'),
    pasteLeft: (count) => t('hands.note.pasteLeft', { count }),
  }
  // The words of what a bench draws.
  return words as PaperHost['words']
}
