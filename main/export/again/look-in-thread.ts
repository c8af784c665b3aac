import { Worker } from 'node:worker_threads'
import { namesOfSeen, type SeenFiles, type SeenNames } from './seen-files.ts'
import { strayedPlaces } from './strayed-places.ts'

/** What the thread is started with. */
export interface LookOrder {
  /** Real path of the exported folder. */
  readonly folder: string
  readonly names: SeenNames
  readonly facts: Float64Array
}

/** A look at all files of a site, which has begun. */
export interface SiteLook {
  /** Places of those that are not as they were left. */
  strayed(): Promise<readonly number[]>
  /** Whether it was waited for or not. */
  end(): Promise<void>
}

export interface LookThread {
  /** The bundle of look-worker.ts. */
  readonly workerFile: string
  /** So many files are looked at before a thread for them would be there. */
  readonly fewFiles?: number
}

/** Looks at the files of a site: in a thread of its own where they are many, and where one may be had. */
export function lookAtSite(
  files: SeenFiles,
  folder: string,
  { thread, pause }: { readonly thread: LookThread | null; readonly pause: () => Promise<void> },
): SiteLook {
  if (thread === null || files.paths.length < (thread.fewFiles ?? 5000)) {
    return { strayed: () => lookHere(files, folder, pause), end: async () => undefined }
  }
  const workerData: LookOrder = { folder, names: namesOfSeen(files), facts: files.facts }
  const worker = new Worker(thread.workerFile, { workerData })
  const answer = new Promise<readonly number[]>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the look at the site ended with ${code} and no answer`)))
  })
  // Nobody may wait for it by then.
  answer.catch(() => undefined)
  return {
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
