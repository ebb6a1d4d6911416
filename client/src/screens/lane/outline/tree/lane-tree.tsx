import { NOTE_KINDS } from '@brownpaper/shared/lane/note-kind'
import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from '../../../../i18n/i18n.ts'
import { PopoverAt } from '../../../../ui/popover-at.tsx'
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx'
import { useLaneTools } from '../../lane-tools.ts'
import type { PaperCommands } from '../../paper/paper-commands.ts'
import { usePhotos } from '../../paper/use-photos.tsx'
import { ScorePanel } from '../../scoring/score-panel.tsx'
import { useSingleKeys } from '../../shortcuts.ts'
import { EmojiDialog } from '../emoji-dialog.tsx'
import { type ThingSheet, ThingSheetDialog } from '../thing-sheet.tsx'
import styles from './lane-tree.module.css'
import { type Left, TreeField, typedAs } from './tree-field.tsx'
import { type TreeAct, type TreeCommand, type TreeStep, treeCommand } from './tree-keys.ts'
import { type OpenMenu, TreeMenu } from './tree-menu.tsx'
import { TreeRowView } from './tree-row.tsx'
import { isThing, parentsOf, rowBeginning, type TreeRow } from './tree-rows.ts'
import { useRowWords } from './use-row-words.ts'
import { useTreeActions } from './use-tree-actions.ts'
import { useTreeChoice } from './use-tree-choice.ts'
import { useTreeRows } from './use-tree-rows.ts'
import { useWindow } from './use-window.ts'

export type LaneTreeProps = {
  readonly onRoyal: (moment: string) => void
  /** The keyboard goes to the paper beside it. */
  readonly onLeave: () => void
}

/** The pause after which letters begin anew, as lists everywhere have it. */
const LETTERS_MS = 700
const PAGE = 10

/**
 * The lane as a tree: phases, moments, what lies in them. One line has the keyboard and is one's place on the paper
 * too. Only the lines in view are in the page, and that one, so that a long lane stays quick.
 */
export function LaneTree({ onRoyal, onLeave }: LaneTreeProps) {
  const { t } = useTranslation()
  const { document, focus, view, canWrite, atHand, door } = useLaneTools()
  const helpId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  const { rows, setOpen } = useTreeRows()
  const words = useRowWords()
  const actions = useTreeActions()
  const choice = useTreeChoice()
  const hasSingleKeys = useSingleKeys()
  const [here, setHere] = useState<string>()
  const [editing, setEditing] = useState<{ readonly key: string; readonly isNew: boolean }>()
  const [menu, setMenu] = useState<OpenMenu>()
  const [sheet, setSheet] = useState<ThingSheet>()
  const [isChoosingEmoji, setChoosingEmoji] = useState(false)
  const photos = usePhotos((files) => atHand.parts?.paper.commands.addImages(files))
  /** The line that is to have the keyboard once it is in the page. */
  const wanted = useRef<string>(undefined)
  /** What was chosen in a menu opened something else, which has the keyboard by the time the menu is gone. */
  const isTaken = useRef(false)
  /** What has the keyboard in the tree. */
  const focused = useRef<Element>(null)
  const letters = useRef({ typed: '', at: 0 })
  const lastIndex = useRef(0)

  const found = rows.findIndex(({ key }) => key === here)
  // What was here may be gone: then its neighbour is.
  const index = found >= 0 ? found : Math.min(lastIndex.current, rows.length - 1)
  const row = rows[index]
  const shown = useWindow(scroller, rows.length)

  const elementOf = (key: string | undefined) =>
    key === undefined
      ? null
      : (tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null)

  useLayoutEffect(() => {
    lastIndex.current = index
    // Somebody threw away the line that had the keyboard: its neighbour gets it, or the keys would go nowhere.
    // So when one undoes what made that line.
    const isLost =
      focused.current?.isConnected === false && window.document.activeElement === window.document.body
    if (isLost && !rows.some(({ key }) => key === wanted.current)) wanted.current = row?.key
    const element = elementOf(wanted.current)
    if (element === null) return
    wanted.current = undefined
    element.focus({ preventScroll: true })
  })

  /** At once where the line is in the page, or as soon as it comes. */
  function takeKeyboard(key: string | undefined) {
    const element = elementOf(key)
    wanted.current = element === null ? key : undefined
    element?.focus({ preventScroll: true })
  }

  /** Makes a line one's place, unfolding what it lies in; it is chosen, unless that was or will be done elsewhere. */
  function stand(next: Pick<TreeRow, 'key' | 'what' | 'id'>, { chooses = true, takesFocus = true } = {}) {
    const at = rows.findIndex(({ key }) => key === next.key)
    if (at < 0) setOpen(parentsOf(view.current().layout, next, actions.momentOf(next)), true)
    shown.reveal(at)
    setHere(next.key)
    if (takesFocus) takeKeyboard(next.key)
    else wanted.current = undefined
    if (chooses) choice.only(next)
  }

  const follow = useEffectEvent(() => {
    const [key] = focus.get()
    if (key === undefined || (here !== undefined && focus.get().includes(here))) return
    const isObject = (id: string) => document.tables.objects.get(id) !== undefined
    // In the list's own hands the keyboard goes along.
    const takesFocus = tree.current?.contains(window.document.activeElement) === true
    stand({ key, ...thingOfKey(key, isObject) }, { chooses: false, takesFocus })
  })
  useEffect(() => {
    follow()
    return focus.subscribe((by) => {
      if (by === 'paper') follow()
    })
  }, [focus])

  /** A line that was just unfolded or made is in the list only now. */
  const revealHere = useEffectEvent(() => shown.reveal(index))
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows one's place and the lines before it
  useEffect(() => revealHere(), [here, found])

  function startNew(key: string | undefined, what: TreeRow['what']) {
    if (key === undefined) return
    const id = key.slice(key.indexOf(':') + 1)
    stand({ key, what, id }, { takesFocus: false })
    beginField(key, true)
  }

  function beginField(key: string, isNew = false) {
    if (!canWrite) return
    wanted.current = undefined
    isTaken.current = true
    setEditing({ key, isNew })
  }

  function edit(target: TreeRow) {
    if (target.what === 'evidence') return door.set({ shown: target.id })
    if (target.what === 'channel' || target.what === 'score') return openMenu(target)
    if (typedAs[target.what] === undefined) return setOpen([target.key], target.isOpen === false)
    beginField(target.key)
  }

  function openMenu(target: TreeRow, box = elementOf(target.key)?.getBoundingClientRect()) {
    if (target.what === 'evidence' && !canWrite) return door.set({ shown: target.id })
    if (box === undefined) return
    const isSeveral = choice.isOneOfSeveral(target.key)
    stand(target, { chooses: !isSeveral })
    isTaken.current = false
    const what = isSeveral ? 'several' : target.what
    setMenu({ row: target, what, at: { x: box.left + Math.min(48, box.width), y: box.bottom } })
  }

  function left(target: TreeRow, how: Left) {
    setEditing((now) => (now?.key === target.key ? undefined : now))
    if (how === 'away') return
    wanted.current = target.key
    if (how === 'again') startNew(actions.addAgain(target), 'note')
  }

  function go(way: TreeStep, { chooses = true } = {}) {
    const to = { up: index - 1, down: index + 1, first: 0, last: rows.length - 1 } as Record<string, number>
    const at =
      to[way] ?? (way === 'page-up' ? Math.max(0, index - PAGE) : Math.min(rows.length - 1, index + PAGE))
    const next = rows[at]
    if (next !== undefined) stand(next, { chooses })
    return next
  }

  /** A press with Shift takes all up to there, one with Ctrl or Cmd that one as well. */
  function press(target: TreeRow, event: MouseEvent) {
    if (editing?.key === target.key) return
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey
    stand(target, { chooses: !isMore })
    if (event.shiftKey) choice.upTo(rows, target.key)
    else if (isMore) choice.toggle(target)
  }

  function goIn(target: TreeRow) {
    const below = rows[index + 1]
    if (target.isOpen === false) setOpen([target.key], true)
    else if (target.isOpen && below !== undefined) stand(below)
  }

  function goOut(target: TreeRow) {
    const parent = rows.find(({ key }) => key === target.parent)
    if (target.isOpen) setOpen([target.key], false)
    else if (parent !== undefined) stand(parent)
  }

  function findBy(letter: string) {
    const now = performance.now()
    const typed = now - letters.current.at < LETTERS_MS ? letters.current.typed + letter : letter
    // A space that belongs to no word being typed is the one that chooses, as in any list of several.
    if (typed === ' ') return row && choice.toggle(row)
    letters.current = { typed, at: now }
    const next = rowBeginning(rows, { from: index, typed, textOf: words.textOf })
    if (next !== undefined) stand(next)
  }

  /** A number key makes a note of that kind here; on a score it gives that score. */
  function takeDigit(target: TreeRow, digit: number): boolean {
    if (!hasSingleKeys) return false
    if (target.what === 'score' && digit <= 3) {
      actions.setScore(target.id, digit)
      return true
    }
    const kind = NOTE_KINDS[digit - 1]
    if (kind !== undefined) startNew(actions.addNote(kind, target), 'note')
    return kind !== undefined
  }

  /** Does what a key asks; answers whether it meant anything. */
  function run(command: TreeCommand, target: TreeRow): boolean {
    if (!('letter' in command)) letters.current = { typed: '', at: 0 }
    if ('go' in command) {
      if (command.go === 'in') goIn(target)
      else if (command.go === 'out') goOut(target)
      else go(command.go, { chooses: command.keeps !== true })
      return true
    }
    if ('extend' in command) return extend(command.extend, target)
    if ('push' in command) {
      if (choice.isOneOfSeveral(target.key)) atHand.parts?.paper.commands.push(command.push)
      else if (actions.push(target, command.push)) wanted.current = target.key
      return true
    }
    if ('digit' in command) return takeDigit(target, command.digit)
    if ('letter' in command) {
      findBy(command.letter)
      return true
    }
    if ('nudge' in command) return nudge(command.nudge, target)
    if ('size' in command) return onPaper((commands) => commands.resizeBy(command.size))
    if ('turn' in command)
      return onPaper((commands) => commands.turnBy(command.turn, { isLittle: command.isLittle }))
    return act(command.act, target)
  }

  /** What lies on the paper is chosen there too. */
  function onPaper(then: (commands: PaperCommands) => void): boolean {
    const commands = atHand.parts?.paper.commands
    if (commands !== undefined) then(commands)
    return commands !== undefined
  }

  function nudge(by: 1 | -1, target: TreeRow): boolean {
    if (target.what === 'score') {
      actions.nudgeScore(target.id, by)
      return true
    }
    if (!hasSingleKeys || !isThing(target)) return false
    return onPaper(by > 0 ? ({ larger }) => larger() : ({ smaller }) => smaller())
  }

  function act(what: TreeAct, target: TreeRow): boolean {
    switch (what) {
      case 'edit':
        edit(target)
        return true
      case 'toggle':
        choice.toggle(target)
        return true
      case 'remove':
        if (choice.isOneOfSeveral(target.key)) return removeSeveral()
        if (actions.remove(target, words.textOf(target))) wanted.current = rows[index + 1]?.key
        setHere(wanted.current ?? target.key)
        return true
      case 'menu':
        openMenu(target)
        return true
      case 'leave':
        onLeave()
        return true
      case 'undo':
      case 'redo':
        if (actions.step(what)) wanted.current = target.key
        return true
      case 'duplicate': {
        if (choice.isOneOfSeveral(target.key) || target.what === 'object') {
          atHand.parts?.paper.commands.duplicateSelection()
          return true
        }
        const copy = actions.duplicate(target)
        if (copy !== undefined) stand({ key: copy, what: 'note', id: copy })
        return true
      }
      case 'again':
        startNew(actions.addAgain(target), 'note')
        return true
      case 'open-siblings':
        setOpen(
          rows
            .filter(({ parent, level }) => parent === target.parent && level === target.level)
            .map(({ key }) => key),
          true,
        )
        return true
    }
  }

  function extend(way: 'up' | 'down', target: TreeRow): boolean {
    if (target.what === 'score') actions.nudgeScore(target.id, way === 'up' ? 1 : -1)
    else {
      const next = go(way, { chooses: false })
      if (next !== undefined) choice.upTo(rows, next.key)
    }
    return true
  }

  function removeSeveral(): boolean {
    const stays = (one: TreeRow) => !choice.has(one.key)
    const rest =
      rows.slice(index).find((one) => isThing(one) && stays(one)) ?? rows.slice(0, index).findLast(stays)
    atHand.parts?.paper.commands.removeSelection()
    setHere(rest?.key ?? here)
    wanted.current = rest?.key
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    if (row === undefined || event.nativeEvent.isComposing) return
    if (event.target instanceof Element && event.target.closest('textarea, input, button') !== null) return
    const command = treeCommand(event.nativeEvent)
    if (command === undefined || !run(command, row)) return
    event.preventDefault()
    // The paper listens to the same keys, and the same line is chosen there.
    event.stopPropagation()
  }

  const inPage = rows.slice(shown.from, shown.to)
  const isAbove = row !== undefined && index < shown.from
  const isBelow = row !== undefined && index >= shown.to
  const visible = [...(isAbove ? [row] : []), ...inPage, ...(isBelow ? [row] : [])]
  const indexOf = (one: TreeRow) => (one === row ? index : shown.from + inPage.indexOf(one))

  return (
    <div ref={scroller} className={styles.scroller}>
      <VisuallyHidden>
        <span id={helpId}>{t('outline.help')}</span>
      </VisuallyHidden>
      <div
        ref={tree}
        role="tree"
        aria-label={t('outline.beside')}
        aria-describedby={helpId}
        aria-multiselectable
        className={styles.tree}
        style={{ height: rows.length * shown.rowHeight }}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          focused.current = target
        }}
        onBlur={() => {
          focused.current = null
        }}
      >
        {visible.map((one) => (
          <TreeRowView
            key={one.key}
            row={one}
            text={words.textOf(one)}
            label={words.labelOf(one)}
            comments={words.commentsOn(one.id)}
            moment={actions.momentOf(one)}
            isHere={one === row}
            isChosen={isSelectable(one) ? choice.has(one.key) : undefined}
            style={{ transform: `translateY(${indexOf(one) * shown.rowHeight}px)` }}
            field={fieldOf(one)}
            onToggle={() => {
              stand(one)
              setOpen([one.key], one.isOpen === false)
            }}
            onPress={(event) => press(one, event)}
            onEdit={() => editing?.key !== one.key && edit(one)}
            onMenu={(box) => openMenu(one, box)}
          />
        ))}
      </div>
      {menu !== undefined && menu.what !== 'score' && atHand.parts !== undefined && (
        <TreeMenu
          menu={menu}
          keys={choice.keys}
          paper={atHand.parts.paper}
          actions={actions}
          text={words.textOf(menu.row)}
          returnFocus={() => (isTaken.current ? false : (elementOf(menu.row.key) ?? false))}
          onClose={() => setMenu((now) => (now === menu ? undefined : now))}
          onEdit={() => beginField(menu.row.key)}
          onMade={startNew}
          onOpen={(what) => {
            isTaken.current = true
            setMenu({ ...menu, what })
          }}
          onSheet={(what) => {
            isTaken.current = true
            setSheet(what)
          }}
          onEmoji={() => {
            isTaken.current = true
            setChoosingEmoji(true)
          }}
          photos={photos.ways}
          onRoyal={onRoyal}
          onLook={() => {
            isTaken.current = true
            goToLook(t('board.selection.look'))
          }}
          onPaper={() => {
            isTaken.current = true
          }}
        />
      )}
      {menu?.what === 'score' && (
        <PopoverAt
          at={menu.at}
          label={t('scoring.score.faces', { moment: actions.momentName(menu.row.id) })}
          returnFocus={() => elementOf(menu.row.key) ?? false}
          onClose={() => setMenu(undefined)}
        >
          <ScorePanel moment={menu.row.id} />
        </PopoverAt>
      )}
      {photos.inputs}
      {isChoosingEmoji && (
        <EmojiDialog
          onChoose={(emoji) => {
            setChoosingEmoji(false)
            // The dialog gives the keyboard back first.
            window.setTimeout(() => {
              const id = actions.addEmoji(emoji)
              if (id !== undefined) stand({ key: id, what: 'object', id })
            })
          }}
          onClose={() => {
            wanted.current = here
            setChoosingEmoji(false)
          }}
        />
      )}
      {sheet !== undefined && (
        <ThingSheetDialog
          sheet={sheet}
          onClose={() => {
            wanted.current = sheet.id
            setSheet(undefined)
          }}
        />
      )}
    </div>
  )

  function fieldOf(one: TreeRow) {
    const what = typedAs[one.what]
    if (editing?.key !== one.key || what === undefined) return undefined
    return (
      <TreeField
        row={one}
        what={what}
        label={words.labelOf(one)}
        isNew={editing.isNew}
        onLeft={(how) => left(one, how)}
      />
    )
  }
}

/** Headings of the list are on no paper: nothing is chosen with them. */
const isSelectable = ({ what }: TreeRow) => what !== 'phase' && what !== 'loose' && what !== 'free'

const WHATS: Readonly<Record<string, TreeRow['what']>> = {
  head: 'moment',
  channel: 'channel',
  face: 'score',
  word: 'word',
}

/** What a name of the paper's stands for in the list. */
function thingOfKey(key: string, isObject: (id: string) => boolean): Pick<TreeRow, 'what' | 'id'> {
  const colon = key.indexOf(':')
  const what = colon < 0 ? undefined : WHATS[key.slice(0, colon)]
  if (what !== undefined) return { what, id: key.slice(colon + 1) }
  return { what: isObject(key) ? 'object' : 'note', id: key }
}

/** The bar of what is chosen stands on the paper, beside it. */
function goToLook(name: string) {
  document.querySelector<HTMLElement>(`[data-paper] button[aria-label="${CSS.escape(name)}"]`)?.focus()
}
