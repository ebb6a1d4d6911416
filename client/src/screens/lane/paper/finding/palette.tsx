import '../../../../i18n/later/finding.ts'
import { useState } from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { CommandList } from '../../command-list.tsx'
import type { ActionId, ActionParts } from '../actions/action.ts'
import { ActionKeys } from '../actions/action-keys.tsx'
import { actionOf, isPossible, paperActions } from '../actions/actions.ts'
import { recentActions, rememberAction } from './recent-actions.ts'

/** Everything one can do on the paper now. */
export function Palette({ parts, onClose }: { readonly parts: ActionParts; readonly onClose: () => void }) {
  const { t } = useTranslation()
  // What is possible is asked once: under an open dialog nothing of it changes by one's own hand.
  const [possible] = useState(() => actionsNow(parts))
  const [recent] = useState(recentActions)
  return (
    <CommandList
      commands={possible.map((id) => ({ id, name: t(`finding.actions.${id}`) }))}
      recent={recent}
      keysOf={(id) => <ActionKeys id={id} />}
      onRun={(id) => {
        rememberAction(id)
        actionOf(id).run?.(parts)
      }}
      onClose={onClose}
    />
  )
}

const actionsNow = (parts: ActionParts): readonly ActionId[] =>
  paperActions
    .filter(({ run, isByKeyOnly }) => run !== undefined && !isByKeyOnly)
    .filter((action) => isPossible(action, parts))
    .map(({ id }) => id)
