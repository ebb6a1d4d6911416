import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { assetUrl } from '../../parts/asset-url.ts'
import { readAsset } from '../../parts/read-answers.ts'
import { callApi } from '../../platform/api.ts'
import { useSession } from '../../state/use-session.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { later } from '../../ui/later.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { showToast } from '../../ui/toast.tsx'
import styles from './step-card.module.css'

const ReviewDialog = later(async () => (await import('../../parts/review/review-dialog.tsx')).ReviewDialog)

/**
 * The picture of a letter, mail or screen: press to choose one, or paste or drop it there. Of several at once the first is
 * this one's.
 */
export function PiecePicture({
  name,
  image,
  onImage,
  onMore,
}: {
  readonly name: string
  readonly image: string
  readonly onImage: (assetId: string) => void
  readonly onMore: (assetId: string) => void
}) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const { busy, trouble, send } = useUpload()
  /** Chosen, and not yet looked at. */
  const [chosen, setChosen] = useState<readonly File[]>([])
  const take = (files: FileList | null) => setChosen([...(files ?? [])])
  const remove = () => {
    onImage('')
    showToast({
      text: t('prepare.communication.imageRemoved'),
      action: { label: t('prepare.undo'), onPress: () => onImage(image) },
      key: `picture-${image}`,
    })
  }
  return (
    <div className={styles.stack}>
      <input
        ref={input}
        type="file"
        accept="image/*,.heic,.heif,application/pdf"
        multiple
        hidden
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files)
          // the same file again must be a change too
          event.target.value = ''
        }}
      />
      {chosen.length > 0 && (
        <ReviewDialog
          files={chosen}
          onPicture={({ file }, from) => void send(file, from === chosen[0] ? onImage : onMore)}
          onClose={() => setChosen([])}
        />
      )}
      <button
        type="button"
        className={classes(styles.picture, image !== '' && styles.filled)}
        aria-label={
          image === ''
            ? `${t('prepare.communication.imageAdd')}: ${name}`
            : t('prepare.communication.imageChange')
        }
        onClick={() => input.current?.click()}
        onPaste={(event) => take(event.clipboardData.files)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files)
        }}
      >
        {busy ? (
          <Spinner size={20} />
        ) : image === '' ? (
          <ImagePlus size={24} aria-hidden />
        ) : (
          <img src={assetUrl(workshopId, image)} alt={t('prepare.communication.imageOf', { name })} />
        )}
      </button>
      {image !== '' && (
        <Button size="small" icon={Trash2} onClick={remove}>
          {t('prepare.communication.imageRemove')}
        </Button>
      )}
      <p className={styles.trouble} role="status">
        {trouble}
      </p>
    </div>
  )
}

function useUpload() {
  const { workshopId } = useSession()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async (file: Blob, onKept: (assetId: string) => void) => {
    setBusy(true)
    setTrouble(undefined)
    const answer = await callApi(`/api/workshops/${workshopId}/assets`, {
      method: 'POST',
      file,
      read: readAsset,
    })
    if (answer.ok) onKept(answer.data.assetId)
    else setTrouble(errorText(answer.code))
    setBusy(false)
  }
  return { busy, trouble, send }
}
