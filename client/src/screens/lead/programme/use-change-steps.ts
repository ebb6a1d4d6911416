import { findStep } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { showToast } from '../../../ui/toast.tsx'

type Change = { readonly id: string; readonly minutes?: number; readonly isDropped?: boolean }

/** Changes steps together, says so, and offers to put them back as they were. Answers whether it worked. */
export function useChangeSteps() {
  const { t } = useTranslation()
  const { programme } = useLive()
  const { give } = useCommand()
  return async (changes: readonly Change[], { done }: { readonly done: string }): Promise<boolean> => {
    const before = changes.flatMap(({ id }) => findStep(programme, id) ?? [])
    if (!(await give({ type: 'programme.change', steps: [...changes] }))) return false
    const undo = () =>
      void give({ type: 'programme.change', steps: before.map(asItWas) }, { done: t('run.late.undone') })
    showToast({
      text: done,
      tone: 'ok',
      key: 'programme',
      action: { label: t('run.programme.undo'), onPress: undo },
    })
    return true
  }
}

/** Only what one changes here: a colleague's other changes stay. */
const asItWas = ({ id, minutes, isDropped = false }: ProgrammeStep) => ({ id, minutes, isDropped })
