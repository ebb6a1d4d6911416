import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { ButtonLink } from '../ui/button.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <PaperPage
      kind="plain"
      title={t('fallback.missingTitle')}
      text={t('fallback.missingText')}
      actions={
        <Link href="/" asChild>
          <ButtonLink variant="primary" size="large">
            {t('common.toHome')}
          </ButtonLink>
        </Link>
      }
    />
  )
}
