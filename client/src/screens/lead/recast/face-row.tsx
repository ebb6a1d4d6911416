import '../../../i18n/later/faces.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PersonaFace } from '../../../look/persona-face.tsx'
import { type PresetFace, presetFaces } from '../../../look/persona-faces.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './face-row.module.css'

/** The drawn faces in a row. */
export function FaceRow({
  value,
  onValue,
}: {
  readonly value: PresetFace | undefined
  readonly onValue: (face: PresetFace) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.row}>
      <legend className={styles.label}>{t('recast.face')}</legend>
      {presetFaces.map((face) => (
        <button
          key={face}
          type="button"
          className={classes(styles.face, face === value && styles.chosen)}
          aria-pressed={face === value}
          aria-label={t(`faces.${face}`)}
          onClick={() => onValue(face)}
        >
          <PersonaFace face={face} size={44} />
        </button>
      ))}
    </fieldset>
  )
}
