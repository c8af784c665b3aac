import type { Handlers } from '../../shared/calls.ts'
import { AppError } from '../../shared/errors.ts'
import { copyExample } from '../blog/copy-example.ts'
import type { HandlerParts } from '../handlers.ts'
import { openAndRemember } from '../open-and-remember.ts'

type BlogHandlers = Pick<
  Handlers,
  | 'blog.choose'
  | 'blog.openRecent'
  | 'blog.createExample'
  | 'blog.listRecent'
  | 'blog.forgetRecent'
  | 'blog.resume'
>

export function blogHandlers(parts: HandlerParts): BlogHandlers {
  const { session, desktop, recents } = parts
  return {
    'blog.choose': async () => {
      const folder = await desktop.chooseFolder('open')
      return folder === null ? null : openAndRemember(parts, () => folder)
    },
    'blog.openRecent': async ({ id }) => {
      const recent = recents.list().find(blog => blog.id === id)
      if (recent === undefined) throw new AppError('missing', 'blog.notRecent')
      const blog = await openAndRemember(parts, () => recent.folder)
      if (blog === null) throw new AppError('conflict', 'blog.stayed')
      return blog
    },
    'blog.createExample': async () => {
      const folder = await desktop.chooseFolder('example')
      return folder === null ? null : openAndRemember(parts, () => copyExample(parts.exampleFolder, folder))
    },
    'blog.listRecent': async () => recents.list(),
    'blog.forgetRecent': ({ id }) => recents.forget(id),
    'blog.resume': async () => session.required().resume(),
  }
}
