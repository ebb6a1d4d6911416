import '../../../i18n/later/marks.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { PopoverAt } from '../../../ui/popover-at.tsx'
import { FixedForm } from '../fixed-form.tsx'
import { useLaneTools } from '../lane-tools.ts'
import { useBoardActions } from '../use-board-actions.ts'
import formStyles from './comment-panel.module.css'
import { CommentForm, CommentPanel } from './comment-panel.tsx'
import type { LanePaper } from './lane-paper.ts'
import type { ThingMenu } from './paper-state.ts'
import { DescribeForm, LinkForm } from './thing-forms.tsx'

const fieldIn = (popup: HTMLElement) => popup.querySelector('textarea')

/** The little sheets of things: a remark, a link's address, what a picture shows. */
export function ThingMenus({
  menu,
  paper,
  ...open
}: {
  readonly menu: ThingMenu
  readonly paper: LanePaper
  readonly at: { readonly x: number; readonly y: number }
  readonly returnFocus: () => HTMLElement | false
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  const { comments } = useBoardActions()
  const { commands } = paper
  const { onClose } = open
  const close = (isDone: boolean) => {
    if (isDone) onClose()
    return isDone
  }
  switch (menu.what) {
    case 'comment':
      return (
        <PopoverAt {...open} label={t('board.comment.title')} initialFocus={fieldIn}>
          <CommentPanel id={menu.id} onClose={onClose} />
        </PopoverAt>
      )
    case 'new-comment':
      return (
        <PopoverAt {...open} label={t('board.comment.fresh')}>
          <div className={formStyles.panel}>
            <CommentForm
              label={t('board.comment.write')}
              placeholder={t('board.comment.placeholder')}
              button={t('board.comment.post')}
              onPost={(text) => {
                comments.addComment({ on: menu.on, ...menu.point }, text)
                onClose()
              }}
            />
          </div>
        </PopoverAt>
      )
    case 'new-link':
      return (
        <PopoverAt {...open} label={t('board.link.title')}>
          <LinkForm
            title={t('board.link.title')}
            button={t('board.link.put')}
            onGive={(url, name) => close(commands.addLink(url, name))}
          />
        </PopoverAt>
      )
    case 'edit-link': {
      const { objects } = document.tables
      return (
        <PopoverAt {...open} label={t('board.link.editTitle')}>
          <LinkForm
            title={t('board.link.editTitle')}
            button={t('board.link.keep')}
            url={objects.get(menu.id)?.url ?? ''}
            name={objects.text(menu.id)}
            onGive={(url, name) => close(commands.changeLink(menu.id, url, name))}
          />
        </PopoverAt>
      )
    }
    case 'fixed':
      return (
        <PopoverAt {...open} label={t('marks.fixedTitle')}>
          <FixedForm id={menu.id} onDone={onClose} />
        </PopoverAt>
      )
    case 'describe':
      return (
        <PopoverAt {...open} label={t('board.image.altTitle')}>
          <DescribeForm id={menu.id} onDone={onClose} />
        </PopoverAt>
      )
  }
}
