import '../../../i18n/later/board.ts'
import '../../../i18n/later/evidence.ts'
import { EVIDENCE_KINDS, type EvidenceKind, isDay } from '@brownpaper/shared/lane/evidence'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { errorText } from '../../../i18n/error-text.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { readAsset } from '../../../parts/read-answers.ts'
import { randomId } from '../../../platform/ids.ts'
import { openKeptFiles } from '../../../platform/kept-files.ts'
import { uploadFile } from '../../../platform/upload.ts'
import { useSession } from '../../../state/use-session.ts'
import { showToast } from '../../../ui/toast.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { createIntake, type Placed } from '../paper/image-intake.ts'
import { assetsOf } from '../paper/use-sheet-host.ts'
import { useMomentName } from '../use-lane-words.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { MoveEvidence } from './move-evidence.tsx'
import { TakeIn } from './take-in.tsx'
import { TakeLink } from './take-link.tsx'
import { useBrought } from './use-brought.ts'
import { useEvidenceActions } from './use-evidence.ts'

/** What is kept of a picture until the server has it. */
export type EvidencePlace = {
  readonly moment: string
  readonly kind: EvidenceKind
  readonly date: string
  readonly text: string
  readonly hasPeople: boolean
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Evidence of this lane: takes it in, sends it as soon as there is a line, and shows it when somebody asks. */
export function EvidenceDesk() {
  const { door } = useLaneTools()
  const { shown, taking, link, moving } = useSyncExternalStore(door.subscribe, door.get)
  const tellPlaced = useTellPlaced()
  const intake = useIntake(tellPlaced)
  useBrought()
  return (
    <>
      {shown !== undefined && (
        <EvidenceDialog
          key={shown}
          moment={shown}
          intake={intake}
          onClose={() => door.set({ shown: undefined })}
        />
      )}
      {taking !== undefined && (
        <TakeIn
          taking={taking}
          onTaken={(image, place) => void intake.add(image, place)}
          onClose={() => door.set({ taking: undefined })}
        />
      )}
      {link !== undefined && (
        <TakeLink link={link} onTaken={tellPlaced} onClose={() => door.set({ link: undefined })} />
      )}
      {moving !== undefined && <MoveEvidence what={moving} onClose={() => door.set({ moving: undefined })} />}
    </>
  )
}

/** Says where evidence came to lie, unless one sees it come. */
function useTellPlaced(): (moment: string) => void {
  const { t } = useTranslation()
  const { door, document } = useLaneTools()
  const nameOf = useMomentName()
  return (moment) => {
    if (door.get().shown === moment) return
    const name = nameOf(document.tables.moments.get(moment)?.name)
    showToast({
      text: moment === '' ? t('evidence.placedGroup') : t('evidence.placed', { moment: name }),
      key: 'evidence',
      action: { label: t('evidence.look'), onPress: () => door.set({ shown: moment }) },
    })
  }
}

function useIntake(tellPlaced: (moment: string) => void) {
  const { t } = useTranslation()
  const { handle, canWrite } = useLaneTools()
  const { workshopId } = useSession()
  const { laneId } = handle
  const actions = useEvidenceActions()
  const screen = {
    canWrite,
    placed({ asset, place }: Placed<EvidencePlace>) {
      const { moment, width, height, ...facts } = place
      actions.add({ ...facts, moment, picture: { asset, width, height } })
      tellPlaced(moment)
    },
    refused: (code: string) => showToast({ text: errorText(code), tone: 'danger' }),
    waits: () => showToast({ text: t('board.image.later'), key: 'evidence' }),
  }
  /** The intake outlives a render: it asks what the screen is and does now. */
  const now = useRef(screen)
  useLayoutEffect(() => {
    now.current = screen
  })
  const intake = useMemo(
    () =>
      createIntake<EvidencePlace>({
        lane: `evidence/${laneId}`,
        readPlace,
        files: openKeptFiles(),
        newId: randomId,
        upload: (file, onProgress) => uploadFile(assetsOf(workshopId), { file, read: readAsset, onProgress }),
        canWrite: () => now.current.canWrite,
        onPlaced: (image) => now.current.placed(image),
        onRefused: (code) => now.current.refused(code),
        onWaiting: () => now.current.waits(),
      }),
    [laneId, workshopId],
  )
  useEffect(() => intake.start(), [intake])
  useEffect(() => {
    if (canWrite) intake.retry()
  }, [intake, canWrite])
  return intake
}

function readPlace(stored: unknown): EvidencePlace | undefined {
  if (!isRecord(stored)) return undefined
  const { moment, kind, date, text, hasPeople, width, height } = stored
  const known = EVIDENCE_KINDS.find((one) => one === kind)
  if (typeof moment !== 'string' || known === undefined || typeof text !== 'string') return undefined
  if (!Number.isFinite(width) || !Number.isFinite(height)) return undefined
  return {
    moment,
    kind: known,
    date: isDay(date) ? date : '',
    text,
    hasPeople: hasPeople === true,
    width: Number(width),
    height: Number(height),
  }
}
