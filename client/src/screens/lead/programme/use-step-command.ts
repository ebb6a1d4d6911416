import type { Command } from '@brownpaper/shared/protocol/commands'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useCommand } from '../../../parts/use-command.ts'
import { useLive } from '../../../state/use-live.ts'
import { showToast } from '../../../ui/toast.tsx'

/** Those that are meant for the step one saw. */
type StepCommand = Extract<Command, { readonly type: 'step.go' | `timer.${string}` }>

/** Gives a command about the step everyone is at, unless a colleague was first: then it says so and does nothing. */
export function useStepCommand() {
  const { t } = useTranslation()
  const { version } = useLive().step
  const { give, busy } = useCommand()
  return {
    busy,
    give: (command: StepCommand) =>
      give(
        { ...command, seen: version },
        {
          onRefused(code) {
            if (code !== 'stale') return false
            showToast({ text: t('lead.programme.stale'), key: 'step' })
            return true
          },
        },
      ),
  }
}
