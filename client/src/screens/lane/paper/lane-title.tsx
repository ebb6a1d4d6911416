import type { Rect } from '@brownpaper/shared/geometry/rect'
import { useRef } from 'react'
import type { Board } from '../../../canvas/board.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PersonaFace } from '../../../look/persona-face.tsx'
import { quoted } from '../../../look/quoted.ts'
import { personaLook } from '../../../look/tokens.ts'
import { Popover } from '../../../ui/popover.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { PersonaCard, personaTitle } from '../persona-card.tsx'
import { useFollowCamera } from '../use-camera.ts'
import { MARGIN } from './labels-width.ts'
import styles from './lane-title.module.css'

/** Whose journey this is, and the question: at the head of the paper, and in view while one walks along it. */
export function LaneTitle({ board, rect }: { readonly board: Board; readonly rect: Rect }) {
  const { t } = useTranslation()
  const { persona } = useLaneTools()
  const element = useRef<HTMLDivElement>(null)

  useFollowCamera(board, element, ({ style }, camera) => {
    const { x, y } = camera.paperToScreen(rect)
    style.transform = `translate(${Math.max(x, MARGIN)}px, ${y}px) scale(${camera.zoom})`
    const room = (camera.viewport.width - Math.max(x, MARGIN) - 24) / camera.zoom
    style.setProperty('--room', `${Math.max(280, Math.min(1240, room))}px`)
  })

  const look = personaLook(persona?.colour ?? 0)
  const name = personaTitle(persona) || t('lane.persona.noName')
  const question = persona?.iQuestion.trim() || undefined
  return (
    <div ref={element} className={styles.title}>
      <Popover
        side="bottom"
        align="start"
        trigger={
          <button type="button" className={styles.card}>
            <VisuallyHidden>{t('lane.persona.open', { name })}</VisuallyHidden>
            <span className={styles.face} style={{ background: look.soft }}>
              <PersonaFace face={persona?.face ?? ''} size={76} />
            </span>
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>
              {persona !== undefined && persona.role !== '' && (
                <span className={styles.role}>{persona.role}</span>
              )}
            </span>
          </button>
        }
      >
        <PersonaCard />
      </Popover>
      <p className={styles.question} data-empty={question === undefined || undefined}>
        {question === undefined ? t('lane.persona.noQuestion') : quoted(question)}
      </p>
    </div>
  )
}
