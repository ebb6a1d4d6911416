import { Link } from 'wouter'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PageHeading } from '../../look/page-heading.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import styles from './join.module.css'

/** Trouble that may be over in a moment; anything else needs another code. */
const passing = ['offline', 'server-away', 'timeout', 'server-error', 'too-many-requests', 'storage-failing']

export function NoWayIn({
  code,
  onRetry,
  onOtherCode,
}: {
  readonly code: string
  readonly onRetry: () => void
  readonly onOtherCode: () => void
}) {
  const { t } = useTranslation()
  const mayPass = passing.includes(code)
  return (
    <div className={styles.form} role="alert">
      <PageHeading title={t('join.noWayIn')} text={errorText(code)} />
      <div className={styles.buttons}>
        {mayPass && (
          <Button variant="primary" size="large" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
        <Button variant={mayPass ? 'secondary' : 'primary'} size="large" onClick={onOtherCode}>
          {t('join.code.other')}
        </Button>
        <Link href="/" asChild>
          <ButtonLink variant="quiet" size="large">
            {t('common.toHome')}
          </ButtonLink>
        </Link>
      </div>
    </div>
  )
}
