import { Link } from 'wouter'
import { errorText } from '../i18n/error-text.ts'
import { useTranslation } from '../i18n/i18n.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { CopyUnsent } from '../parts/copy-unsent.tsx'
import { unsentText } from '../parts/unsent-text.ts'
import type { SessionStart } from '../state/session-start.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Waiting } from './waiting.tsx'

/** What stands in the place of a workshop while it is not there, or no longer. */
export function NoSession({ start }: { readonly start: SessionStart }) {
  const { t } = useTranslation()
  if (start.kind === 'loading') return <Waiting />
  const why = errorText(start.code)
  const unsent = unsentText(start.unsent)
  const ended = start.code === 'not-signed-in' ? t('frame.outsideTitle') : t('frame.endedTitle')
  return (
    <PaperPage
      kind={start.isFinal ? 'pain' : 'plain'}
      title={start.isFinal ? ended : t('frame.waitingTitle')}
      text={
        <>
          {start.isFinal ? why : t('frame.waitingText', { why })}
          {unsent !== '' && <Unsent />}
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
          {unsent !== '' && <CopyUnsent text={unsent} size="large" />}
          <Link href="/" asChild>
            <ButtonLink size="large">{t('common.toHome')}</ButtonLink>
          </Link>
        </>
      }
    />
  )
}

/** Says that work of this person is still here, and only here. */
function Unsent() {
  const { t } = useTranslation()
  return (
    <>
      <br />
      <br />
      <strong>{t('frame.unsentTitle')}</strong> {t('frame.unsentText')}
    </>
  )
}
