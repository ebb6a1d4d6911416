import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { errorText } from '../i18n/error-text.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { copyText } from '../platform/clipboard.ts'
import type { UnsentWork } from '../state/session.ts'
import type { SessionStart } from '../state/session-start.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'
import { unsentText } from './unsent-text.ts'
import { Waiting } from './waiting.tsx'

/** What stands in the place of a workshop while it is not there, or no longer. */
export function NoSession({ start }: { readonly start: SessionStart }) {
  const { t } = useTranslation()
  if (start.kind === 'loading') return <Waiting />
  const why = errorText(start.code)
  const ended = start.code === 'not-signed-in' ? t('frame.outsideTitle') : t('frame.endedTitle')
  return (
    <PaperPage
      kind={start.isFinal ? 'pain' : 'plain'}
      title={start.isFinal ? ended : t('frame.waitingTitle')}
      text={
        <>
          {start.isFinal ? why : t('frame.waitingText', { why })}
          <Unsent work={start.unsent} />
        </>
      }
      actions={
        <>
          {start.isFinal ? (
            <Link href="/join" asChild>
              <ButtonLink variant="primary" size="large">
                {t('frame.toJoin')}
              </ButtonLink>
            </Link>
          ) : (
            <Button variant="primary" size="large" onClick={start.retry}>
              {t('common.retry')}
            </Button>
          )}
          <CopyUnsent work={start.unsent} />
          <Link href="/" asChild>
            <ButtonLink size="large">{t('common.toHome')}</ButtonLink>
          </Link>
        </>
      }
    />
  )
}

/** Says that work of this person is still here, and only here. */
function Unsent({ work }: { readonly work: readonly UnsentWork[] }) {
  const { t } = useTranslation()
  if (unsentText(work) === '') return null
  return (
    <>
      <br />
      <br />
      <strong>{t('frame.unsentTitle')}</strong> {t('frame.unsentText')}
    </>
  )
}

function CopyUnsent({ work }: { readonly work: readonly UnsentWork[] }) {
  const { t } = useTranslation()
  const text = unsentText(work)
  if (text === '') return null
  const copy = async () => {
    const copied = await copyText(text)
    showToast({
      text: copied ? t('common.copied') : t('common.copyFailed'),
      tone: copied ? 'ok' : 'danger',
    })
  }
  return (
    <Button size="large" onClick={() => void copy()}>
      {t('frame.copyUnsent')}
    </Button>
  )
}
