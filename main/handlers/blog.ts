import type { OpenBlog } from '../../shared/blog.ts'
import type { Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { copyExample } from '../blog/copy-example.ts'
import type { HandlerParts } from '../handlers.ts'

type BlogHandlers = Pick<
  Handlers,
  'blog.choose' | 'blog.openRecent' | 'blog.createExample' | 'blog.listRecent' | 'blog.forgetRecent'
>

export function blogHandlers(parts: HandlerParts): BlogHandlers {
  const { desktop, recents } = parts
  return {
    'blog.choose': async () => {
      const folder = await desktop.chooseFolder('open')
      return folder === null ? null : openAndRemember(parts, folder)
    },
    'blog.openRecent': async ({ id }) => {
      const recent = recents.list().find(blog => blog.id === id)
      if (recent === undefined) throw new AppError('missing', 'blog.notRecent')
      return openAndRemember(parts, recent.folder)
    },
    'blog.createExample': async () => {
      const folder = await desktop.chooseFolder('example')
      if (folder === null) return null
      return openAndRemember(parts, await copyExample(parts.exampleFolder, folder))
    },
    'blog.listRecent': async () => recents.list(),
    'blog.forgetRecent': ({ id }) => recents.forget(id),
  }
}

/** A blog that is open but could not be put into the list of recent ones is open all the same; the log says why. */
export async function openAndRemember(
  { session, recents, log }: Pick<HandlerParts, 'session' | 'recents' | 'log'>,
  folder: string,
): Promise<OpenBlog> {
  const blog = await session.open(folder)
  await recents.remember(blog).catch((error: unknown) => log(error, 'recents'))
  return blog
}
