import '../../../i18n/later/cards.ts'
import { warmUpCards } from '@brownpaper/shared/workshop/warm-up'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PersonaFace } from '../../../look/persona-face.tsx'
import { quoted } from '../../../look/quoted.ts'
import { personaLook } from '../../../look/tokens.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'
import styles from './warm-up-dialog.module.css'

/** One card after the other to get into the persona's skin, large enough for a table to read along. */
export function WarmUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { persona } = useLaneTools()
  const name = usePersonaName()
  const [at, setAt] = useState(0)
  if (persona === undefined) return null
  const cards = warmUpCards(persona)
  const card = cards[Math.min(at, cards.length - 1)]
  const isLast = at >= cards.length - 1
  const go = (by: 1 | -1) => setAt((now) => Math.max(0, Math.min(cards.length - 1, now + by)))
  const { soft, colour } = personaLook(persona.colour)
  const question =
    card === undefined
      ? ''
      : card.about === 'own'
        ? card.question
        : t(`cards.warmUp.questions.${card.about}`, { name })
  const known = card === undefined || card.about === 'own' ? '' : card.known
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={t('cards.warmUp.title', { name })}
      intro={t('cards.warmUp.intro')}
      footer={
        <>
          <Button icon={ArrowLeft} disabled={at === 0} onClick={() => go(-1)}>
            {t('cards.warmUp.previous')}
          </Button>
          {isLast ? (
            <Button variant="primary" onClick={onClose}>
              {t('cards.warmUp.done')}
            </Button>
          ) : (
            <Button variant="primary" iconAfter={ArrowRight} onClick={() => go(1)}>
              {t('cards.warmUp.next')}
            </Button>
          )}
        </>
      }
    >
      <div
        className={styles.card}
        style={{ background: soft, borderColor: colour }}
        aria-live="polite"
        aria-atomic
      >
        <PersonaFace face={persona.face} size={88} />
        <div className={styles.words}>
          {known !== '' && <p className={styles.known}>{known}</p>}
          <p className={styles.question}>{question}</p>
          {at === 0 && persona.iQuestion.trim() !== '' && (
            <p className={styles.known}>{quoted(persona.iQuestion)}</p>
          )}
        </div>
        <p className={styles.place}>{t('cards.warmUp.place', { number: at + 1, of: cards.length })}</p>
      </div>
    </Dialog>
  )
}
