import { useEffect, useState } from 'react'

/** How many whole seconds have gone by since a moment (milliseconds since 1970); drawn anew with each. */
export function useSeconds(sinceMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.floor((nowMs - sinceMs) / 1000)
}
