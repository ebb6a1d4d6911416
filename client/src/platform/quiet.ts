import { useSyncExternalStore } from 'react'
import { createSwitch } from './switch-setting.ts'

const REDUCED = '(prefers-reduced-motion: reduce)'

/** Whether one sees the arrows of others. */
export const cursorSetting = createSwitch('cursors', () => true)

/** A calm picture: nothing moves that need not, and no arrows of others. */
export const calmSetting = createSwitch('calm', () => false)

/** Whether motion is to be left out: the device asks for it, or somebody chose a calm picture. */
export const isCalm = (): boolean => calmSetting.isOn() || window.matchMedia(REDUCED).matches

/** The same, followed while it changes. */
export function useCalm(): boolean {
  return useSyncExternalStore(subscribeCalm, isCalm)
}

function subscribeCalm(changed: () => void): () => void {
  const asked = window.matchMedia(REDUCED)
  asked.addEventListener('change', changed)
  const stop = calmSetting.subscribe(changed)
  return () => {
    asked.removeEventListener('change', changed)
    stop()
  }
}

/** Whether arrows of others are to be drawn. */
export const showsCursors = (): boolean => cursorSetting.isOn() && !calmSetting.isOn()

/** Tells the style sheets, from now on. Called once, at the start of the page. */
export function followCalm(): void {
  const tell = () => {
    const { dataset } = document.documentElement
    if (calmSetting.isOn()) dataset.calm = ''
    else delete dataset.calm
  }
  calmSetting.subscribe(tell)
  tell()
}
