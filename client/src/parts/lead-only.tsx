import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import '../i18n/later/workshop.ts'
import { PaperPage } from '../look/paper-page.tsx'
import { useMe } from '../state/use-live.ts'
import { useSession } from '../state/use-session.ts'
import { ButtonLink } from '../ui/button.tsx'
import { BothWordsDialog } from './draft/both-words-dialog.tsx'

/** Screens for who leads; everyone else is shown the way to where they belong. */
export function LeadOnly({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { role } = useMe()
  if (role === 'facilitator') {
    return (
      <>
        {children}
        <BothWordsDialog />
      </>
    )
  }
  return (
    <PaperPage
      kind="plain"
      title={t('workshop.leadOnly.title')}
      text={t('workshop.leadOnly.text')}
      actions={
        <Link href={`/w/${workshopId}`} asChild>
          <ButtonLink variant="primary" size="large">
            {t('workshop.leadOnly.action')}
          </ButtonLink>
        </Link>
      }
    />
  )
}
