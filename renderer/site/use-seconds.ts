import { useEffect, useState } from 'react'

/** How many whole seconds have gone by since a moment (milliseconds since 1970); drawn anew with each. */
export function useSeconds(sinceMs: number): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - sinceMs) / 1000)), 1000)
    return () => clearInterval(timer)
  }, [sinceMs])
  return seconds
}
