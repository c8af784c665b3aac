import type { Calls, Handlers } from '../../shared/calls.ts'
import { settingProblem } from '../../shared/config/plan-config-edit.ts'
import { AppError } from '../../shared/errors.ts'
import type { NewBlog } from '../../shared/new-blog/plan-new-blog.ts'
import { dayOf } from '../../shared/post/zoned-time.ts'
import { openAndRemember } from '../app/open-and-remember.ts'
import { changeSettings, showSettings } from '../blog/config-settings.ts'
import { copyExample } from '../blog/copy-example.ts'
import { startBlog } from '../blog/start-blog.ts'
import { nodeFs } from '../disk/node-fs.ts'
import type { HandlerParts } from '../handlers.ts'
import { noted } from './operations.ts'

type BlogHandlers = Pick<
  Handlers,
  | 'blog.choose'
  | 'blog.openRecent'
  | 'blog.createExample'
  | 'blog.listRecent'
  | 'blog.forgetRecent'
  | 'blog.resume'
  | 'blog.start'
  | 'blog.readSettings'
  | 'blog.changeSettings'
>

export function blogHandlers(parts: HandlerParts): BlogHandlers {
  const { session, desktop, recents, activity } = parts
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
    'blog.start': async wish => {
      refuseWrong(wish)
      const folder = await desktop.chooseFolder('newBlog')
      return folder === null ? null : startIn(parts, folder, wish)
    },
    'blog.readSettings': async () => {
      const { blog, listPosts } = session.required()
      return showSettings(blog, await listPosts())
    },
    'blog.changeSettings': async change => {
      const { blog, operations } = session.required()
      const done = await noted(activity, () => changeSettings(blog, operations, change))
      activity.note('done', done.what)
      await session.refreshConfig()
      return done
    },
  }
}

type Wish = Calls['blog.start']['args']

/** The form says so while one types; here it is made sure of, before a folder is asked for. */
function refuseWrong(wish: Wish): void {
  for (const name of ['title', 'author', 'address'] as const) {
    const problem = settingProblem(name, wish[name].trim())
    if (problem !== null) throw new AppError('invalid', problem.key, problem.params)
  }
}

/** The blog that is open is left before anything is written: its writer may want to stay. */
async function startIn(
  parts: HandlerParts,
  folder: string,
  wish: Wish,
): Promise<Calls['blog.start']['result']> {
  let firstPost = ''
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const plan: NewBlog = {
    language: wish.language,
    title: wish.title.trim(),
    author: wish.author.trim(),
    address: wish.address.trim(),
    timeZone,
    day: dayOf(Date.now(), timeZone),
  }
  const blog = await openAndRemember(parts, async () => {
    firstPost = await startBlog({ fs: nodeFs, dataFolder: parts.dataFolder, now: Date.now }, folder, plan)
    return folder
  })
  return blog === null ? null : { blog, firstPost }
}
