import { type ComponentType, useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { whenIdle } from '../platform/idle.ts'

const parts: (() => void)[] = []

/**
 * A part of a screen in a file of its own: nothing is drawn until it is there. It is loaded when it is first drawn, or
 * before, by `useWarmUp`; `idle` is for what is always in the page and mostly shows nothing. `Waiting` is drawn in its
 * place while it is on its way. Unlike `lazy`, a line that breaks meanwhile costs no more than this part, until the next time.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  when: 'at-once' | 'idle' = 'at-once',
  Waiting?: ComponentType,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined
  let isLoading = false
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const start = () => {
    if (Loaded !== undefined || isLoading) return
    isLoading = true
    tell()
    load()
      .then(
        (part) => {
          Loaded = part
        },
        () => {},
      )
      .finally(() => {
        isLoading = false
        tell()
      })
  }
  parts.push(start)
  return function Later(props: Props) {
    const Part = useSyncExternalStore(subscribe, () => Loaded)
    const isOnItsWay = useSyncExternalStore(subscribe, () => isLoading)
    useLayoutEffect(() => (when === 'idle' ? whenIdle(start) : start()), [])
    if (Part !== undefined) return <Part {...props} />
    return Waiting !== undefined && isOnItsWay ? <Waiting /> : null
  }
}

/** Loads the parts of this screen that wait, once it stands: what opens later opens at once, also without a line. */
export function useWarmUp(): void {
  useEffect(
    () =>
      whenIdle(() => {
        for (const start of parts) start()
      }),
    [],
  )
}
