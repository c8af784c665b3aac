import { AppError } from '../../shared/errors.ts'
import { isHeic } from '../../shared/images/file-types.ts'
import { imageExtension } from './image-type.ts'
import { maxImageBytes } from './uploads.ts'

export interface FetchedImage {
  /** The last part of its address; may be empty. */
  readonly name: string
  readonly bytes: Uint8Array
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>

const patienceMs = 30_000

/**
 * Fetches a picture that its user dragged out of a browser by its address.
 *
 * Only from the web, without anything that says who asks; what is no picture by its bytes is not given on.
 */
export async function fetchImage(address: string, fetchNow: Fetch = fetch): Promise<FetchedImage> {
  const url = webAddress(address)
  const bytes = await bytesOf(url, fetchNow).catch((error: unknown) => {
    throw error instanceof AppError ? error : refused(address, error)
  })
  if (imageExtension(bytes) === null && !isHeic(bytes)) throw refused(address)
  return { name: lastName(url.pathname), bytes }
}

function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw refused(address)
  return url
}

async function bytesOf(url: URL, fetchNow: Fetch): Promise<Uint8Array> {
  const response = await fetchNow(url.href, {
    signal: AbortSignal.timeout(patienceMs),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { accept: 'image/*' },
  })
  if (!response.ok || response.body === null) throw refused(url.href)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body) {
    size += part.length
    if (size > maxImageBytes) {
      const limit = maxImageBytes / 1024 / 1024
      throw new AppError('invalid', 'error.imageTooLarge', { name: lastName(url.pathname), limit })
    }
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function lastName(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1).slice(0, 300)
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function refused(address: string, cause?: unknown): AppError {
  return new AppError('invalid', 'error.imageAddress', { address: address.slice(0, 200) }, cause)
}
