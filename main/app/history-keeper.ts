import type { Log } from '../answer.ts'
import { historyUse, tidyHistory } from '../disk/history/tidy-history.ts'
import type { FsPort } from '../disk/node-fs.ts'

/** Sees to it that the earlier versions of all blogs stay within what the user gives them. */
export interface HistoryKeeper {
  /** What they take on the disk, in bytes; of a tidying that runs, the outcome. */
  use(): Promise<number>
  /** Thins out now: when the user has set another limit. */
  tidy(): void
  close(): void
}

interface HistoryKeeperPlace {
  readonly fs: FsPort
  readonly dataFolder: string
  limitBytes(): number
  readonly log: Log
  readonly now?: () => number
  /** Not while the app starts. */
  readonly firstMs?: number
  readonly everyMs?: number
}

/** Tidies some time after the start, and then each hour: never while someone waits for it. */
export function createHistoryKeeper(place: HistoryKeeperPlace): HistoryKeeper {
  const { fs, dataFolder, log, now = Date.now, firstMs = 20_000, everyMs = 60 * 60 * 1000 } = place
  let turn: Promise<void> = Promise.resolve()
  const tidy = () => {
    turn = turn
      .then(() => tidyHistory(fs, dataFolder, { nowMs: now(), limitBytes: place.limitBytes() }))
      // What could not be removed today harms nobody, and is tried again; versions are kept all the same.
      .catch((error: unknown) => log(error, 'history'))
  }
  const first = setTimeout(tidy, firstMs).unref()
  const again = setInterval(tidy, everyMs).unref()
  return {
    async use() {
      await turn
      return historyUse(fs, dataFolder)
    },
    tidy,
    close() {
      clearTimeout(first)
      clearInterval(again)
    },
  }
}
