import '../../i18n/later/together.ts'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { MessageDialog } from './message-dialog.tsx'

/** Says something to everyone, or to one group. */
export function MessageButton({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={Megaphone} className={className} onClick={() => setOpen(true)}>
        {t('together.message.button')}
      </Button>
      {isOpen && <MessageDialog groupId={null} onClose={() => setOpen(false)} />}
    </>
  )
}
