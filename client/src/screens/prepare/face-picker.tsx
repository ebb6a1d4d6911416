import '../../i18n/later/faces.ts'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { Camera, ImageUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PersonaFace } from '../../look/persona-face.tsx'
import { isPresetFace, presetFaces, uploadedFace } from '../../look/persona-faces.ts'
import { personaLook } from '../../look/tokens.ts'
import { readAsset } from '../../parts/read-answers.ts'
import { callApi } from '../../platform/api.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Popover } from '../../ui/popover.tsx'
import styles from './face-picker.module.css'
import { makePortrait, mostPortraitBytes } from './portrait.ts'

const megabyte = 1024 * 1024

/** The persona's face: one of the drawn ones, or a photo of one's own. */
export function FacePicker({
  persona,
  onFace,
}: {
  readonly persona: Persona
  readonly onFace: (face: string) => void
}) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const name = persona.name === '' ? t('prepare.groups.personaUnnamed') : persona.name
  const { soft, colour } = personaLook(persona.colour)
  const choose = (face: string) => {
    onFace(face)
    setOpen(false)
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      align="start"
      title={t('prepare.face.choose')}
      trigger={
        <button
          type="button"
          className={styles.current}
          aria-label={t('prepare.face.change', { name })}
          style={{ background: soft, borderColor: colour }}
        >
          <PersonaFace face={persona.face} size={88} />
          <span className={styles.badge}>
            <Camera size={16} aria-hidden />
          </span>
        </button>
      }
    >
      <div className={styles.grid}>
        {presetFaces.map((face) => (
          <button
            key={face}
            type="button"
            className={classes(styles.choice, face === persona.face && styles.chosen)}
            aria-pressed={face === persona.face}
            aria-label={t(`faces.${face}`)}
            onClick={() => choose(face)}
          >
            <PersonaFace face={face} size={56} />
          </button>
        ))}
        {!isPresetFace(persona.face) && (
          <span className={classes(styles.choice, styles.chosen)}>
            <PersonaFace face={persona.face} size={56} name={t('prepare.face.own')} />
          </span>
        )}
      </div>
      <Upload onFace={choose} />
    </Popover>
  )
}

function Upload({ onFace }: { readonly onFace: (face: string) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { busy, trouble, send } = useUpload(onFace)
  return (
    <div className={styles.upload}>
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/*"
        className={styles.file}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // the same file again must be a change too
          event.target.value = ''
          if (file !== undefined) void send(file)
        }}
      />
      <Button icon={ImageUp} busy={busy} wide onClick={() => input.current?.click()}>
        {busy ? t('prepare.face.uploading') : t('prepare.face.upload')}
      </Button>
      <p className={classes(styles.hint, trouble !== undefined && styles.trouble)} role="status">
        {trouble ?? t('prepare.face.hint')}
      </p>
    </div>
  )
}

function useUpload(onFace: (face: string) => void) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { workshopId } = useSession()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  const attempt = async (file: File): Promise<string | undefined> => {
    const portrait = await makePortrait(file)
    if (!portrait.ok) {
      return portrait.why === 'not-an-image'
        ? errorText('not-an-image')
        : t('prepare.face.tooLarge', {
            size: formats.number(Math.ceil(file.size / megabyte)),
            limit: formats.number(mostPortraitBytes / megabyte),
          })
    }
    const answer = await callApi(`/api/workshops/${workshopId}/assets`, {
      method: 'POST',
      file: portrait.file,
      read: readAsset,
    })
    if (!answer.ok) return errorText(answer.code)
    onFace(uploadedFace(workshopId, answer.data.assetId))
    return undefined
  }
  const send = async (file: File) => {
    setBusy(true)
    setTrouble(undefined)
    setTrouble(await attempt(file))
    setBusy(false)
  }
  return { busy, trouble, send }
}
