import type { Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { resolveId } from '../disk/resolve-id.ts'
import type { HandlerParts } from '../handlers.ts'
import { defaultForm, writeLink } from '../images/image-link-form.ts'

type ImageListHandlers = Pick<
  Handlers,
  | 'images.list'
  | 'images.look'
  | 'images.thumbnails'
  | 'images.stopLooking'
  | 'images.markdown'
  | 'images.showInFolder'
>

/** What is looked at is what is on the disk: what only the window has is saved first, if it is saved by itself. */
export function imageListHandlers({ session, settings, desktop, emit }: HandlerParts): ImageListHandlers {
  const running = new Map<string, AbortController>()
  return {
    'images.list': async () => ({ images: await session.required().images.list() }),
    'images.look': async ({ job }) => {
      const stop = new AbortController()
      running.set(job, stop)
      try {
        const { images } = session.required()
        // One that cannot be saved is told where it is written.
        if (settings.current().autosave) await session.flushAll()
        const look = await images.look(
          { onImages: found => emit('images.found', { job, images: found }) },
          stop.signal,
        )
        return { look }
      } catch (error) {
        if (stop.signal.aborted && !(error instanceof AppError))
          throw new AppError('conflict', 'images.stopped', {}, error)
        throw error
      } finally {
        running.delete(job)
      }
    },
    'images.thumbnails': async ({ ids }) => {
      const kept = await session.keptThumbnails(ids)
      return { pictures: kept.map(bytes => bytes && `data:image/webp;base64,${base64(bytes)}`) }
    },
    'images.stopLooking': async ({ job }) => running.get(job)?.abort(),
    'images.markdown': async ({ id }) => {
      const { blog } = session.required()
      const place = { generator: blog.generator, config: blog.config, postId: '' }
      const address = writeLink(id, defaultForm(place), place) ?? id
      return { markdown: `![](${address})` }
    },
    'images.showInFolder': async ({ id }) =>
      desktop.showInFolder(await resolveId(session.required().blog.root, id)),
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
