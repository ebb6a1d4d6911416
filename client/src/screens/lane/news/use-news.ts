import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { timerLeft } from '../../../parts/timer.ts'
import { useSwitch } from '../../../platform/switch-setting.ts'
import { usePosition } from '../../../state/use-position.ts'
import { useServerNow } from '../../../state/use-server-now.ts'
import { useLaneTools } from '../lane-tools.ts'
import { usePersonaName } from '../use-lane-words.ts'
import { newsSetting } from './news-setting.ts'
import { createOthersChanges } from './others-changes.ts'
import { useNewsWords } from './use-news-words.ts'

/** Others' changes are gathered this long, so that at most one message comes in that time. */
const GATHER_MS = 5000
/** How long after the last key one still counts as typing. */
const TYPING_MS = 1500

/** Tells politely what others change: gathered, never one's own, and not into somebody's typing. */
export function useOthersNews(): void {
  const { document, handle, announcer } = useLaneTools()
  const isOn = useSwitch(newsSetting)
  const wordsOf = useNewsWords()
  const lastKey = useRef(Number.NEGATIVE_INFINITY)
  const words = useEffectEvent(wordsOf)

  useEffect(() => {
    const pressed = () => {
      lastKey.current = performance.now()
    }
    window.addEventListener('keydown', pressed, true)
    return () => window.removeEventListener('keydown', pressed, true)
  }, [])

  // What comes in before the server's copy is here was there already.
  const isBegun = isOn && handle.synced
  useEffect(() => {
    if (!isBegun) return
    const changes = createOthersChanges(document)
    let timer: number | undefined
    const tell = () => {
      const quietFor = performance.now() - lastKey.current
      if (quietFor < TYPING_MS && isField(window.document.activeElement)) {
        timer = window.setTimeout(tell, TYPING_MS - quietFor)
        return
      }
      timer = undefined
      const news = changes.take()
      if (news.length > 0) announcer.say(words(news))
    }
    const stopHearing = changes.subscribe(() => {
      timer ??= window.setTimeout(tell, GATHER_MS)
    })
    return () => {
      window.clearTimeout(timer)
      stopHearing()
      changes.stop()
    }
  }, [document, isBegun, announcer])
}

const isField = (element: Element | null) => element?.matches('input, textarea, [contenteditable]') === true

/** Minutes before the end at which it is worth saying. */
const MILESTONES = [10, 5, 1] as const

/** Tells that a step begins, and that the time runs out. */
export function useStepNews(): void {
  const { t } = useTranslation()
  const { announcer, group } = useLaneTools()
  const { step, timer, aside } = usePosition(group?.id)
  const words = useStepWords()
  const name = usePersonaName()
  const now = useServerNow(1000)
  const lastStep = useRef(step.id)
  const lastLeft = useRef<number>(undefined)
  const begun = `${words.name(step, aside)}. ${words.instruction(step, name)}`

  useEffect(() => {
    if (lastStep.current === step.id) return
    lastStep.current = step.id
    announcer.say(begun)
  }, [announcer, step.id, begun])

  const left = timer === null || timer.endsAt === undefined ? undefined : timerLeft(timer, now)
  useEffect(() => {
    const before = lastLeft.current
    lastLeft.current = left
    if (before === undefined || left === undefined) return
    const count = MILESTONES.find((minutes) => before > minutes * 60_000 && left <= minutes * 60_000)
    if (count !== undefined) announcer.say(t('news.minutesLeft', { count }))
    if (before > 0 && left <= 0) announcer.say(t('lane.timeOver'))
  }, [announcer, left, t])
}
