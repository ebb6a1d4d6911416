import '../../i18n/later/present.ts'
import { SLIDES, type Slide } from '@brownpaper/shared/live/live'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './control-bar.module.css'
import { usePresent } from './use-present.ts'

const KEYS: Readonly<Record<string, 'next' | 'previous'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
}

/** For who leads the presentation: on and back (also by arrow keys and clickers), any group, any slide, stop. */
export function ControlBar() {
  const { t } = useTranslation()
  const { groups } = useLive()
  const { presentation, previous, next, show, stop } = usePresent()

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const way = KEYS[event.key]
    if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || isTaken(event)) return
    const place = way === 'next' ? next : previous
    if (place === undefined) return
    event.preventDefault()
    show(place)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])

  if (presentation === null) return null
  const { groupId, slide } = presentation
  return (
    <section className={styles.bar} aria-label={t('present.control.label')}>
      <div className={styles.group}>
        <Select
          label={t('present.control.group')}
          labelHidden
          value={groupId}
          onValue={(id) => show({ groupId: id, slide: 'intro' })}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className={styles.slides}>
        <SegmentedControl<Slide>
          label={t('present.badge')}
          labelHidden
          value={slide}
          onValue={(to) => show({ groupId, slide: to })}
          options={SLIDES.map((one) => ({ value: one, label: t(`present.slides.${one}`) }))}
        />
      </div>
      <div className={styles.steps}>
        <Button
          icon={ChevronLeft}
          disabled={previous === undefined}
          onClick={() => previous !== undefined && show(previous)}
        >
          {t('present.control.previous')}
        </Button>
        <Button
          variant="primary"
          iconAfter={ChevronRight}
          disabled={next === undefined}
          onClick={() => next !== undefined && show(next)}
        >
          {t('present.control.next')}
        </Button>
        <Button variant="quiet" icon={X} onClick={stop}>
          {t('present.control.stop')}
        </Button>
      </div>
    </section>
  )
}

/** Keys that a field, a choice or an open list needs are not ours, nor is the space bar on a button. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (key === ' ' && target.closest('button') !== null) return true
  return target.closest(TAKING) !== null
}

const TAKING =
  'input, textarea, select, [contenteditable], [role=radiogroup], [role=listbox], [role=combobox], [role=menu]'
