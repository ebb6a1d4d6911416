import { ROUTES, type Route } from '@brownpaper/shared/lane/objects'
import { CornerDownRight, MoveUpRight, Spline } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './size-choice.module.css'

const CHOICES = ['curved', ...ROUTES] as const
const ICONS = { curved: Spline, straight: MoveUpRight, elbow: CornerDownRight } as const

/** How connectors run from end to end. */
export function RouteChoice({
  value,
  onChoose,
}: {
  /** `curved` where nobody chose; undefined when there is more than one. */
  readonly value: Route | 'curved' | undefined
  readonly onChoose: (route: Route | undefined) => void
}) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look of its own
    <div role="group" aria-label={t('board.routes.label')} className={styles.sizes}>
      {CHOICES.map((route) => (
        <IconButton
          key={route}
          icon={ICONS[route]}
          name={t(`board.routes.${route}`)}
          pressed={value === route}
          onClick={() => onChoose(route === 'curved' ? undefined : route)}
        />
      ))}
    </div>
  )
}
