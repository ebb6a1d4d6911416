import { useTranslation } from '../../../../i18n/i18n.ts'
import { useAll } from '../../../../state/use-table.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useLaneTools } from '../../lane-tools.ts'
import type { LanePaper } from '../../paper/lane-paper.ts'
import { LookSheet } from '../../paper/look-sheet.tsx'
import { LinkForm } from '../../paper/thing-forms.tsx'
import { ThingSheetDialog } from '../thing-sheet.tsx'
import type { OutlineFresh } from '../use-fresh.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { FreeMenu } from './free-menu.tsx'
import type { FreeSheet, FreeWork } from './use-free-work.ts'

export type FreeSheetProps = {
  readonly work: FreeWork
  readonly paper: LanePaper
  readonly sheet: FreeSheet
  readonly fresh: OutlineFresh
}

/** Whatever is open over the list for things on free paper. */
export function FreeSheetView({ work, paper, sheet, fresh }: FreeSheetProps) {
  const close = () => {
    work.close(sheet)
    // The dialog gives the keyboard back first, to what may be gone by then.
    window.setTimeout(() => focusIfLost(work.opener.current))
  }
  switch (sheet.what) {
    case 'menu':
      return <FreeMenu work={work} paper={paper} menu={sheet} fresh={fresh} />
    case 'adjust':
      return <AdjustDialog paper={paper} ids={sheet.ids} onClose={close} />
    case 'look':
      return <LookDialog paper={paper} ids={sheet.ids} onClose={close} />
    case 'new-link':
    case 'edit-link':
      return <LinkDialog paper={paper} sheet={sheet} fresh={fresh} onClose={close} />
    default:
      return <ThingSheetDialog sheet={sheet} onClose={close} />
  }
}

function focusIfLost(opener: HTMLElement | null) {
  if (document.activeElement === document.body) opener?.focus()
}

function LookDialog({
  paper,
  ids,
  onClose,
}: {
  readonly paper: LanePaper
  readonly ids: readonly string[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const things = useAll(useLaneTools().document.tables.objects)
  return (
    <Dialog open size="small" onClose={onClose} title={t('board.selection.look')}>
      <LookSheet paper={paper} records={things.filter(({ id }) => ids.includes(id))} />
    </Dialog>
  )
}

/** A link's address and name; a new one is where one is from then on. */
function LinkDialog({
  paper,
  sheet,
  fresh,
  onClose,
}: {
  readonly paper: LanePaper
  readonly sheet: Extract<FreeSheet, { readonly what: 'new-link' | 'edit-link' }>
  readonly fresh: OutlineFresh
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { document, announcer } = useLaneTools()
  const { commands, board } = paper
  const { objects } = document.tables
  const isNew = sheet.what === 'new-link'

  function give(url: string, name: string): boolean {
    const isDone = isNew ? commands.addLink(url, name) : commands.changeLink(sheet.id, url, name)
    if (!isDone) return false
    onClose()
    if (!isNew) return true
    const [made] = board.selection
    announcer.say(t('outline.placed', { name: name.trim() || url.trim() }))
    // The dialog gives the keyboard back first.
    window.setTimeout(() => made !== undefined && fresh.show(made))
    return true
  }

  return (
    <Dialog
      open
      size="small"
      onClose={onClose}
      closesOutside={false}
      title={t(isNew ? 'board.link.title' : 'board.link.editTitle')}
    >
      <LinkForm
        button={t(isNew ? 'board.link.put' : 'board.link.keep')}
        onGive={give}
        {...(isNew ? {} : { url: objects.get(sheet.id)?.url ?? '', name: objects.text(sheet.id) })}
      />
    </Dialog>
  )
}
