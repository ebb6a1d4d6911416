import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { suggestLanguage } from '../../i18n/language.ts'
import { balanceNews, closeNews } from '../../parts/together/use-closed-news.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { rememberWorkshop } from '../../platform/recents.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { AlreadyIn } from './already-in.tsx'
import styles from './join.module.css'
import { enter, type JoinRequest, previewJoin } from './join-calls.ts'
import { stepFor } from './join-steps.ts'
import { NoWayIn } from './no-way-in.tsx'
import { PickName } from './pick-name.tsx'
import { WhoForm } from './who-form.tsx'

type State =
  | { readonly at: 'looking' }
  | { readonly at: 'failed'; readonly code: string }
  | { readonly at: 'known'; readonly preview: JoinPreview; readonly switching: boolean }

/** Asks what the code opens, then takes the shortest way in. */
export function JoinWithCode({
  code,
  onOtherCode,
}: {
  readonly code: string
  readonly onOtherCode: () => void
}) {
  const { t } = useTranslation()
  const [state, setState] = useState<State>({ at: 'looking' })
  const [attempt, setAttempt] = useState(0)
  const [isListed, setListed] = useState(true)
  const goIn = useGoIn()
  usePageTitle(state.at === 'known' ? state.preview.title : t('join.code.title'))

  // `attempt` is no value of the question but asks it again
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true
    setState({ at: 'looking' })
    previewJoin(code).then(async (result) => {
      if (result.ok) await suggestLanguage(result.data.language).catch(() => undefined)
      if (!wanted) return
      if (!result.ok) setState({ at: 'failed', code: result.code })
      else if (stepFor(result.data, false) === 'go-on')
        goIn(result.data, result.data.me?.role ?? 'participant')
      else setState({ at: 'known', preview: result.data, switching: false })
    })
    return () => {
      wanted = false
    }
  }, [code, attempt, goIn])

  const retry = (): void => setAttempt(attempt + 1)
  if (state.at === 'looking') return <Looking text={t('join.looking')} />
  if (state.at === 'failed') return <NoWayIn code={state.code} onRetry={retry} onOtherCode={onOtherCode} />

  const { preview, switching } = state
  const step = stepFor(preview, switching)
  if (step === 'ask')
    return (
      <AlreadyIn preview={preview} onSwitch={() => setState({ ...state, switching: true })} onStay={goIn} />
    )
  if (step === 'straight-in')
    return (
      <StraightIn
        request={{ code }}
        onIn={(role) => goIn(preview, role)}
        onFailed={(failed) => setState({ at: 'failed', code: failed })}
      />
    )
  const onIn = (role: string) => {
    // read on this screen: not told once more inside
    if (preview.balanceSince !== undefined) closeNews(balanceNews(preview.workshopId, preview.balanceSince))
    goIn(preview, role)
  }
  const hasNames = preview.invited.length > 0
  if (hasNames && isListed)
    return <PickName code={code} preview={preview} onIn={onIn} onNotListed={() => setListed(false)} />
  const onListed = hasNames ? () => setListed(true) : undefined
  return <WhoForm code={code} preview={preview} onIn={onIn} onListed={onListed} />
}

/** On to the workshop, in place of the page with the code: going back must not join again. */
function useGoIn(): (preview: JoinPreview, role: string) => void {
  const [, navigate] = useLocation()
  return useCallback(
    ({ workshopId, title, groups }, role) => {
      rememberWorkshop({ workshopId, title, groups: groups.length, at: Date.now(), role })
      navigate(`/w/${workshopId}`, { replace: true })
    },
    [navigate],
  )
}

function StraightIn({
  request,
  onIn,
  onFailed,
}: {
  readonly request: JoinRequest
  readonly onIn: (role: string) => void
  readonly onFailed: (code: string) => void
}) {
  const { t } = useTranslation()
  // once, when it appears
  // biome-ignore lint/correctness/useExhaustiveDependencies: later renders bring new functions, not a new wish
  useEffect(() => {
    // a development build mounts twice: the first mount is taken back before this runs
    const timer = setTimeout(() => {
      void enter(request).then((result) => (result.ok ? onIn(result.data.role) : onFailed(result.code)))
    })
    return () => clearTimeout(timer)
  }, [])
  return <Looking text={t('join.opening')} />
}

function Looking({ text }: { readonly text: string }) {
  return (
    <p className={styles.looking} role="status">
      <Spinner size={24} />
      {text}
    </p>
  )
}
