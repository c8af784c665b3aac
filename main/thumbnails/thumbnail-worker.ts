import { parentPort } from 'node:worker_threads'
import { makeThumbnail } from './make-thumbnail.ts'
import type { ThumbnailReply, ThumbnailRequest } from './thumbnail-messages.ts'

// The thread that takes pictures apart: what a broken one does to it, the window does not feel.

const port = parentPort
if (port === null) throw new Error('this file is a worker')
port.on('message', (order: ThumbnailRequest) => {
  const { request } = order
  const reply = (answer: Omit<ThumbnailReply, 'request'>) =>
    port.postMessage({ request, ...answer } satisfies ThumbnailReply)
  makeThumbnail(order).then(
    thumbnail => reply({ thumbnail, problem: '' }),
    (error: unknown) => reply({ thumbnail: null, problem: String(error) }),
  )
})
