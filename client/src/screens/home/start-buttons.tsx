import { Play, Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { createWorkshop } from './create-workshop.ts'
import styles from './home.module.css'

/** New workshop, or one that is already filled to look around in. */
export function StartButtons({
  onNew,
  onNewSoon,
}: {
  readonly onNew: () => void
  readonly onNewSoon: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle')

  const openExample = async (): Promise<void> => {
    setState('busy')
    const result = await createWorkshop({ title: t('home.exampleTitle'), language, template: 'demo' })
    if (result.ok) navigate(`/w/${result.data.workshopId}`)
    else setState({ failed: result.code })
  }

  return (
    <div className={styles.start}>
      <div className={styles.buttons}>
        <Button
          variant="primary"
          size="large"
          icon={Plus}
          onClick={onNew}
          onPointerEnter={onNewSoon}
          onFocus={onNewSoon}
        >
          {t('home.newWorkshop')}
        </Button>
        <Button size="large" icon={Play} busy={state === 'busy'} onClick={() => void openExample()}>
          {state === 'busy' ? t('home.exampleBusy') : t('home.example')}
        </Button>
      </div>
      {typeof state === 'object' && (
        <Banner tone="danger" icon={TriangleAlert} onClose={() => setState('idle')}>
          {errorText(state.failed)}
        </Banner>
      )}
    </div>
  )
}
