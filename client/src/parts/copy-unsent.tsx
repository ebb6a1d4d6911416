import { useTranslation } from '../i18n/i18n.ts'
import { copyText } from '../platform/clipboard.ts'
import { Button } from '../ui/button.tsx'
import { showToast } from '../ui/toast.tsx'

/** Takes along what stayed behind on this device. */
export function CopyUnsent({ text, size }: { readonly text: string; readonly size?: 'large' }) {
  const { t } = useTranslation()
  const copy = async () => {
    const copied = await copyText(text)
    showToast({
      text: copied ? t('common.copied') : t('common.copyFailed'),
      tone: copied ? 'ok' : 'danger',
    })
  }
  return (
    <Button {...(size && { size })} onClick={() => void copy()}>
      {t('frame.copyUnsent')}
    </Button>
  )
}
