import '../../i18n/later/home.ts'
import type { CreatedWorkshop } from '@brownpaper/shared/protocol/http'
import { useRef, useState } from 'react'
import { DialogFrame } from '../../ui/dialog.tsx'
import { CreateForm } from './create-form.tsx'
import { KeepLink } from './keep-link.tsx'

/** Two steps: say what it is called, then keep the key to it. */
export function CreateDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const titleField = useRef<HTMLInputElement>(null)
  const [made, setMade] = useState<{ readonly title: string; readonly workshop: CreatedWorkshop }>()
  return (
    <DialogFrame open={open} onClose={onClose} closesOutside={false} initialFocus={titleField}>
      {made ? (
        <KeepLink title={made.title} workshop={made.workshop} />
      ) : (
        <CreateForm
          titleField={titleField}
          onCancel={onClose}
          onMade={(title, workshop) => setMade({ title, workshop })}
        />
      )}
    </DialogFrame>
  )
}
