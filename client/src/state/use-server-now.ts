import { useEffect, useState } from 'react'
import { useSession } from './use-session.ts'

/** The server's time in ms, read again every `intervalMs`: for clocks that run down. */
export function useServerNow(intervalMs = 1000): number {
  const session = useSession()
  const [now, setNow] = useState(session.serverNow)
  useEffect(() => {
    setNow(session.serverNow())
    const timer = setInterval(() => setNow(session.serverNow()), intervalMs)
    return () => clearInterval(timer)
  }, [session, intervalMs])
  return now
}
