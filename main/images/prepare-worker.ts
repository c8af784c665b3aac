import { parentPort } from 'node:worker_threads'
import { AppError, toWire } from '../../shared/errors.ts'
import { prepareImage } from './prepare-image.ts'
import type { PrepareReply, PrepareRequest } from './prepare-thread.ts'

// The thread that pictures go through on their way into a blog: the main process has the window's typing to answer to.

const port = parentPort
if (port === null) throw new Error('this file is a worker')

// What nobody expected ends the thread, and reaches the log with its stack.
port.on('message', ({ number, image }: PrepareRequest) => {
  void answer(number, image)
})

async function answer(number: number, image: PrepareRequest['image']): Promise<void> {
  const reply = await prepareImage(image).then(
    (prepared): PrepareReply => ({ number, prepared, original: image.bytes }),
    (error: unknown): PrepareReply => {
      if (error instanceof AppError) return { number, error: toWire(error) }
      throw error
    },
  )
  port?.postMessage(reply, buffersOf(reply))
}

/** Handed over, not copied. */
function buffersOf(reply: PrepareReply): readonly ArrayBuffer[] {
  if ('error' in reply) return []
  const buffers = [reply.prepared.bytes.buffer, reply.original.buffer]
  return [...new Set(buffers)].filter(buffer => buffer instanceof ArrayBuffer)
}
