import { Component, type ReactNode } from 'react'
import { useTranslation } from '../i18n/i18n.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'

type Props = { readonly path: string; readonly children: ReactNode }
type State = { readonly path: string; readonly crashed: boolean }

/** Catches what goes wrong while drawing a screen: people see words and a way on; another path starts afresh. */
export class CrashGuard extends Component<Props, State> {
  override readonly state: State = { path: this.props.path, crashed: false }

  static getDerivedStateFromError(): Partial<State> {
    return { crashed: true }
  }

  static getDerivedStateFromProps({ path }: Props, state: State): State | null {
    return path === state.path ? null : { path, crashed: false }
  }

  override render(): ReactNode {
    return this.state.crashed ? <CrashScreen /> : this.props.children
  }
}

function CrashScreen() {
  const { t } = useTranslation()
  return (
    <PaperPage
      kind="pain"
      title={t('fallback.crashTitle')}
      text={t('fallback.crashText')}
      actions={
        <>
          <Button variant="primary" size="large" onClick={() => window.location.reload()}>
            {t('fallback.crashReload')}
          </Button>
          {/* a plain link: it loads the whole page afresh */}
          <ButtonLink size="large" href="/">
            {t('common.toHome')}
          </ButtonLink>
        </>
      }
    />
  )
}
