import { useEffect } from 'react'
import { attempt } from '../state/app/notices-store.ts'
import { startCheck, useCheck } from '../state/blog/check-store.ts'

/** Nobody waits for a check while they type: after this much quiet what changed is looked at. */
const quietMs = 1500

/** Keeps what is known of the blog up to date while it is looked at. */
export function useFreshCheck(): void {
  const isStale = useCheck(state => state.isStale && state.run === null)
  const isFirst = useCheck(state => state.result === null && state.problem === null)
  useEffect(() => {
    if (!isStale) return
    const soon = setTimeout(() => void attempt(startCheck), isFirst ? 0 : quietMs)
    return () => clearTimeout(soon)
  }, [isStale, isFirst])
}
