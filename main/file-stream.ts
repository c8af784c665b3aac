import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { AppError } from '../shared/errors.ts'
import { type ByteRange, parseRange } from './byte-range.ts'

/** What of a file is to be sent, with its stream. */
export interface FileBody {
  /** Of the whole file, in bytes. */
  readonly size: number
  /** null: the whole file. */
  readonly range: ByteRange | null
  /** null: nothing is to be sent, and no file is open. */
  readonly stream: ReadableStream<Uint8Array> | null
}

/**
 * Opens a file to be sent, in whole or in the part that a Range header asks for.
 *
 * The file is closed when its last byte was read, when the reader gives up, and when it cannot be read any further.
 * `Readable.toWeb` of a file's stream would do, but throws where nobody can catch it when a reader gives up in the
 * middle of a range, which Chromium does whenever it has seen enough.
 */
export async function openFileBody(
  path: string,
  { rangeHeader, isHead }: { readonly rangeHeader: string | null; readonly isHead: boolean },
): Promise<FileBody | 'unsatisfiable'> {
  // A named pipe, which anyone may call `a.png`, would keep us waiting for whoever writes into it.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  let stream: ReadableStream<Uint8Array> | null = null
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new AppError('invalid', 'error.notAFile', { file: path })
    const { size } = stats
    // RFC 9110, section 14.2: a range is a thing of GET only.
    const range = isHead ? null : parseRange(rangeHeader, size)
    if (range === 'unsatisfiable') return range
    if (!isHead && size > 0) stream = streamOf(file, range ?? { from: 0, to: size - 1 })
    return { size, range, stream }
  } finally {
    if (stream === null) await file.close()
  }
}

const chunkBytes = 256 * 1024

function streamOf(file: FileHandle, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let position = from
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const chunk = new Uint8Array(Math.min(chunkBytes, to - position + 1))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) throw new Error('the file became shorter while it was sent')
    position += bytesRead
    controller.enqueue(chunk.subarray(0, bytesRead))
    if (position <= to) return
    await file.close()
    controller.close()
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: controller =>
        pull(controller).catch(async (error: unknown) => {
          // Given up in the middle of a read, it is closed already; closing it once more does nothing.
          await file.close()
          throw error
        }),
      cancel: () => file.close(),
    },
    // Nothing is read that was not asked for.
    { highWaterMark: 0 },
  )
}
