import { parentPort } from 'node:worker_threads'
import { AppError, assertNever, toWire } from '../../shared/errors.ts'
import type { FromMaker, MadeFile, ToMaker } from './export-jobs.ts'
import { createFileMaker, type FileMaker } from './file-maker.ts'

// A thread that makes files of an export, as its leader (maker-crew.ts) tells it to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
const tell = (message: FromMaker): void => port.postMessage(message)

let maker: FileMaker | null = null
// One after the other, in the order in which they came.
let work = Promise.resolve()
port.on('message', (message: ToMaker) => {
  work = work
    .then(() => answer(message))
    .catch((error: unknown) => {
      // What nobody expected ends the thread, and reaches the log with its stack.
      if (!(error instanceof AppError)) throw error
      tell({ kind: 'failed', error: toWire(error) })
    })
})

async function answer(message: ToMaker): Promise<void> {
  switch (message.kind) {
    case 'setup':
      maker = createFileMaker(message.setup)
      return
    case 'make': {
      const files: MadeFile[] = []
      for (const job of message.jobs) files.push(await ready().make(job))
      return tell({ kind: 'made', files })
    }
    case 'searchPart':
      return tell({ kind: 'searchPart', part: ready().searchPart() })
    case 'end':
      port?.close()
      return
    default:
      assertNever(message)
  }
}

function ready(): FileMaker {
  if (maker === null) throw new Error('there was no setup')
  return maker
}
