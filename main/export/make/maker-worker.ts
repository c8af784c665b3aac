import { parentPort } from 'node:worker_threads'
import { AppError, assertNever, toWire } from '../../../shared/errors.ts'
import type { PostLink } from '../../../shared/site/page-view.ts'
import { pageOfParts } from '../../../shared/site/plan/page-parts.ts'
import { createPause } from '../pause.ts'
import { createImageSizes, type ImageSizes } from '../pictures/image-sizes.ts'
import type { CopyJob, FromMaker, MadeFile, PageJob, SentJob, SentPage, ToMaker } from './export-jobs.ts'
import { createFileCopier } from './file-copier.ts'
import { createFileMaker, type FileMaker } from './file-maker.ts'

// A thread that makes files of an export, as its leader (maker-crew.ts) tells it to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: FromMaker): void => port.postMessage(message)

let copy: ((job: CopyJob) => MadeFile) | null = null
let maker: FileMaker | null = null
let sizes: ImageSizes | null = null
/** Those that pages name. */
let posts: readonly PostLink[] = []
const ending = new AbortController()
const pause = createPause(ending.signal)
// One after the other, in the order in which they came.
let work = Promise.resolve()
port.on('message', (message: ToMaker) => {
  if (message.kind === 'end') ending.abort()
  work = work
    .then(() => answer(message))
    .catch((error: unknown) => {
      // Whoever ends it wants no answers any more.
      if (error === ending.signal.reason) return
      // What nobody expected ends the thread, and reaches the log with its stack.
      if (!(error instanceof AppError)) throw error
      tell({ kind: 'failed', error: toWire(error) })
    })
})

async function answer(message: ToMaker): Promise<void> {
  switch (message.kind) {
    case 'place':
      sizes = createImageSizes(message.place.blog.root)
      copy = createFileCopier(message.place, sizes)
      return
    case 'setup':
      maker = createFileMaker(message.setup, { listed: message.listed, sizes: told(sizes) })
      // The leader has made it of its own.
      posts = JSON.parse(message.posts) as readonly PostLink[]
      return
    case 'make': {
      const files: MadeFile[] = []
      for (const job of message.jobs) {
        await pause()
        files.push(await make(job))
      }
      return tell({ kind: 'made', files })
    }
    case 'searchPart':
      return tell({ kind: 'searchPart', part: told(maker).searchPart() })
    case 'end':
      port?.close()
      return
    default:
      assertNever(message)
  }
}

function make(job: SentJob): MadeFile | Promise<MadeFile> {
  return typeof job === 'string' ? told(maker).make(received(job)) : told(copy)(job)
}

function received(sent: string): PageJob {
  // The leader has made it of one (maker-crew.ts).
  const [job, own, named] = JSON.parse(sent) as SentPage
  return {
    ...job,
    page: pageOfParts(
      own,
      named.map(at => posts[at] ?? null),
    ),
  }
}

function told<T>(value: T | null): T {
  if (value === null) throw new Error('there was no setup')
  return value
}
