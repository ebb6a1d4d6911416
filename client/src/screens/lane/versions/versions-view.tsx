import '../../../i18n/later/scoring.ts'
import '../../../i18n/later/arranging.ts'
import '../../../i18n/later/board.ts'
import '../../../i18n/later/outline.ts'
import '../../../i18n/later/versions.ts'
import type { VersionView } from '@brownpaper/shared/protocol/versions'
import type { Difference } from '@brownpaper/shared/ydoc/differences'
import { History as HistoryIcon, List, Scroll, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { errorText } from '../../../i18n/error-text.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { usePageTitle } from '../../../platform/page-title.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { BackBar } from '../back-bar.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { type LaneLook, useView } from '../use-view.ts'
import { DifferenceWords } from './difference-words.tsx'
import { KeepVersion } from './keep-version.tsx'
import { useDifferences } from './use-differences.ts'
import { useRestore } from './use-restore.ts'
import { useVersionDocument, type VersionDocument } from './use-version-document.ts'
import { useVersionWords } from './use-version-words.ts'
import { useVersions } from './use-versions.ts'
import { marksOf, VersionLane } from './version-lane.tsx'
import { VersionList } from './version-list.tsx'
import { VersionOutline } from './version-outline.tsx'
import { VersionPaper } from './version-paper.tsx'
import styles from './versions-view.module.css'

/** From here on the list of versions stands beside what is shown of one; narrower it is the one or the other. */
const BESIDE_FROM_PX = 900

/** The lane as it was: its versions, what one showed, and the way to have it back. */
export function VersionsView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { document, handle, group, canWrite } = useLaneTools()
  const versions = useVersions(handle.laneId)
  const [wanted, setWanted] = useState<string>()
  const hasRoom = window.innerWidth >= BESIDE_FROM_PX
  const newest = hasRoom ? versions.items?.[0]?.id : undefined
  const chosen = versions.items?.find(({ id }) => id === (wanted ?? newest))
  const found = useVersionDocument(chosen?.id)
  const differences = useDifferences(document, found.state === 'here' ? found.document : undefined)
  const [look, setLook] = useView()
  const title = t('versions.title', { group: group?.name ?? '' })
  usePageTitle(title)
  const back = () => (wanted !== undefined && !hasRoom ? setWanted(undefined) : onClose())
  const isEmpty = versions.items?.length === 0
  const words = useVersionWords()
  return (
    <div className={classes(styles.view, chosen !== undefined && styles.isOpen)}>
      <BackBar
        back={t('versions.back')}
        onBack={back}
        title={chosen !== undefined && !hasRoom ? words.title(chosen) : title}
        middle={chosen !== undefined && <LookChoice look={look} onLook={setLook} />}
      />
      <main className={styles.split}>
        <div className={styles.then}>
          {chosen === undefined ? (
            <Nothing
              isEmpty={isEmpty}
              isComing={versions.items === undefined && versions.failed === undefined}
            />
          ) : (
            <Then version={chosen} found={found} differences={differences} look={look} />
          )}
        </div>
        <section className={styles.panel} aria-label={t('versions.list')}>
          <div className={styles.choices}>
            {canWrite && <KeepVersion keep={versions.keep} onKept={(id) => hasRoom && setWanted(id)} />}
            {/* wide, an empty list says so in the middle already */}
            {!(isEmpty && hasRoom) && (
              <p className={styles.intro}>{isEmpty ? t('versions.noneText') : t('versions.intro')}</p>
            )}
            {versions.failed !== undefined && (
              <Banner tone="danger">
                {t('versions.failed')} {errorText(versions.failed)}
              </Banner>
            )}
            {versions.items === undefined && versions.failed === undefined && <Skeleton height={120} />}
            {versions.items !== undefined && (
              <VersionList
                label={t('versions.list')}
                items={versions.items}
                chosen={chosen?.id}
                onChoose={setWanted}
              />
            )}
          </div>
          {chosen !== undefined && (
            <Decide version={chosen} differences={differences} look={look} onDone={onClose} />
          )}
        </section>
      </main>
    </div>
  )
}

function LookChoice({
  look,
  onLook,
}: {
  readonly look: LaneLook
  readonly onLook: (look: LaneLook) => void
}) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      label={t('versions.look')}
      labelHidden
      value={look}
      onValue={onLook}
      options={[
        { value: 'paper', label: t('lane.paper'), icon: Scroll },
        { value: 'list', label: t('lane.list'), icon: List },
      ]}
    />
  )
}

function Nothing({ isEmpty, isComing }: { readonly isEmpty: boolean; readonly isComing: boolean }) {
  const { t } = useTranslation()
  if (isComing) return null
  return (
    <div className={styles.nothing}>
      <EmptyState
        picture={<HistoryIcon size={40} aria-hidden />}
        title={isEmpty ? t('versions.none') : t('versions.list')}
      >
        {isEmpty ? t('versions.noneText') : t('versions.choose')}
      </EmptyState>
    </div>
  )
}

type ThenProps = {
  readonly version: VersionView
  readonly found: VersionDocument
  readonly differences: readonly Difference[] | undefined
  readonly look: LaneLook
}

function Then({ version, found, differences, look }: ThenProps) {
  const { t } = useTranslation()
  const { when } = useVersionWords()
  const { group } = useLaneTools()
  if (found.state === 'failed') {
    return (
      <div className={styles.note}>
        <Banner tone="danger">
          {found.code === 'not-found' ? t('versions.gone') : errorText(found.code)}
        </Banner>
      </div>
    )
  }
  if (found.state === 'coming') {
    return (
      <div role="status" aria-label={t('versions.loading')} className={styles.note}>
        <Skeleton height={320} />
      </div>
    )
  }
  const words = { group: group?.name ?? '', when: when(version.at) }
  return (
    <VersionLane key={version.id} document={found.document} differences={differences}>
      {look === 'paper' ? (
        <VersionPaper label={t('versions.paperLabel', words)} />
      ) : (
        <VersionOutline label={t('versions.listLabel', words)} />
      )}
    </VersionLane>
  )
}

/** What would change, and the button that does it. */
function Decide({
  version,
  differences,
  look,
  onDone,
}: {
  readonly version: VersionView
  readonly differences: readonly Difference[] | undefined
  readonly look: LaneLook
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { when } = useVersionWords()
  const { document, canWrite, handle } = useLaneTools()
  const restore = useRestore(document)
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isSame = differences?.length === 0
  const isMarked = differences?.some((difference) => marksOf(difference).length > 0) ?? false
  // On a phone the list is gone now: the keyboard and a reader go where the version is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another place
  useEffect(() => {
    if (window.innerWidth < BESIDE_FROM_PX) heading.current?.focus()
  }, [version.id])
  const put = async () => {
    setBusy(true)
    const worked = await restore(version)
    setBusy(false)
    setAsks(false)
    if (worked) onDone()
  }
  const words = differences === undefined ? undefined : <DifferenceWords differences={differences} />
  return (
    <section className={styles.decide} aria-labelledby="version-differs">
      <h2 ref={heading} id="version-differs" className={styles.differs} tabIndex={-1}>
        {t('versions.differs')}
      </h2>
      <div role="status">
        {words ?? <Skeleton height={24} />}
        {look === 'paper' && isMarked && <p className={styles.intro}>{t('versions.marked')}</p>}
      </div>
      {canWrite && handle.limits === undefined && (
        <Button
          variant="primary"
          icon={Undo2}
          wide
          disabled={differences === undefined || isSame}
          onClick={() => setAsks(true)}
        >
          {t('versions.restore')}
        </Button>
      )}
      <ConfirmDialog
        open={asks}
        title={t('versions.restoreTitle')}
        text={t('versions.restoreText', { when: when(version.at) })}
        confirm={t('versions.restoreConfirm')}
        busy={busy}
        onConfirm={() => void put()}
        onCancel={() => setAsks(false)}
      />
    </section>
  )
}
