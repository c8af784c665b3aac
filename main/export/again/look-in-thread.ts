import { Worker } from 'node:worker_threads'
import { namesOfSeen, type SeenFiles, type SeenNames } from './seen-files.ts'
import { strayedPlaces } from './strayed-places.ts'

/** What the thread is told to look at. */
export interface LookOrder {
  /** Real path of the exported folder. */
  readonly folder: string
  readonly names: SeenNames
  readonly facts: Float64Array
}

/** A look at all files of a site. */
export interface SiteLook {
  /** `folder`: the exported folder's real path. Called once, before anybody asks. */
  begin(files: SeenFiles, folder: string): void
  /** Places of those that are not as they were left. */
  strayed(): Promise<readonly number[]>
  /** Whether it has begun and was waited for or not. */
  end(): Promise<void>
}

export interface LookThread {
  /** The bundle of look-worker.ts. */
  readonly workerFile: string
  /** The files in so many bytes of an account are looked at before a thread for them would be there. */
  readonly fewBytes?: number
}

/** Of 5,000 files. */
const fewBytes = 800_000

/**
 * Will look at the files of a site: in a thread of its own where they are many, and where one may be had. `knownBytes`:
 * how long the account of them is. The thread is on its way while that is read.
 */
export function createSiteLook(
  knownBytes: number,
  { thread, pause }: { readonly thread: LookThread | null; readonly pause: () => Promise<void> },
): SiteLook {
  return thread === null || knownBytes < (thread.fewBytes ?? fewBytes)
    ? lookInThisThread(pause)
    : lookInThread(thread)
}

function lookInThisThread(pause: () => Promise<void>): SiteLook {
  let look = async (): Promise<readonly number[]> => []
  return {
    begin(files, folder) {
      look = () => lookHere(files, folder, pause)
    },
    strayed: () => look(),
    end: async () => undefined,
  }
}

function lookInThread({ workerFile }: LookThread): SiteLook {
  const worker = new Worker(workerFile)
  const answer = new Promise<readonly number[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the look at the site ended with ${code} and no answer`)))
  })
  // Nobody may wait for it by then.
  answer.catch(() => undefined)
  return {
    begin(files, folder) {
      worker.postMessage({ folder, names: namesOfSeen(files), facts: files.facts } satisfies LookOrder)
    },
    strayed: () => answer,
    async end() {
      await worker.terminate()
    },
  }
}

async function lookHere(
  files: SeenFiles,
  folder: string,
  pause: () => Promise<void>,
): Promise<readonly number[]> {
  const strayed: number[] = []
  for (const at of strayedPlaces(files, folder)) {
    if (at === null) await pause()
    else strayed.push(at)
  }
  return strayed
}
