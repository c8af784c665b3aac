import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../answer.ts'
import type { Blog } from '../blog/blog.ts'

/** So many that a window has not to sort its list again and again, so few that it gets its turn. */
export const countedAtOnce = 2000
/** A window has a list of 10,000 posts on the screen in so long after it was told of them. */
export const drawnMs = 150
/** What is remembered is written when nothing has changed for so long. */
const rememberMs = 3000

/** What is done when a listing is over, and nobody waits for it: lengths are counted, and all is remembered. */
export function createFollowUp({ blog, log, countSome }: FollowUpWork): { begin(): void; close(): void } {
  let isBusy = false
  let isClosed = false
  let soon: NodeJS.Timeout | null = null
  const remember = () => {
    soon = null
    blog.rememberPosts().catch((error: unknown) => log(error, 'remember posts'))
  }
  const work = async () => {
    // The listing itself is told first, and drawn; then what was counted is told.
    await wait(drawnMs)
    do await nextTurn()
    while (!isClosed && (await countSome()))
    if (soon !== null) clearTimeout(soon)
    soon = isClosed ? null : setTimeout(remember, rememberMs)
  }
  return {
    begin() {
      if (isBusy || isClosed) return
      isBusy = true
      work()
        .catch((error: unknown) => log(error, 'count words'))
        .finally(() => {
          isBusy = false
        })
    },
    close() {
      isClosed = true
      if (soon === null) return
      clearTimeout(soon)
      remember()
    },
  }
}

interface FollowUpWork {
  readonly blog: Blog
  readonly log: Log
  /** True: there may be more to count. */
  countSome(): Promise<boolean>
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
