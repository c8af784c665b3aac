import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, resolve, sep } from 'node:path'
import type { BlogConfig, Generator } from '../../shared/blog.ts'
import { AppError } from '../../shared/errors.ts'
import { createPostLister } from '../listing/list-posts.ts'
import { type CachePlace, openSummaryCache } from '../listing/summary-cache.ts'
import type { Blog } from './blog.ts'
import { type ConfigFileText, readConfigFile } from './config-file.ts'
import { configFrom } from './config-from.ts'
import { detectGenerator } from './detect-generator.ts'
import { readIgnores } from './eleventy-ignores.ts'
import { toFolderError } from './folder-error.ts'
import { parseConfig } from './read-config.ts'
import { readMarkdown } from './read-markdown.ts'

/** Where listings are kept for the next start. */
export interface BlogMemory extends Pick<CachePlace, 'fs' | 'dataFolder'> {
  readonly now?: () => number
}

/**
 * Opens a folder as a blog; writes nothing.
 *
 * An empty folder, or one without any Markdown, opens as a plain blog with no posts: that is how a new one begins.
 */
export async function openBlog(
  folder: string,
  homeFolder: string = homedir(),
  memory: BlogMemory | null = null,
): Promise<Blog> {
  const root = await blogFolder(folder, homeFolder)
  const generator = detectGenerator(root)
  let setup = await readSetup(root, generator, await readConfigFile(root, generator))
  const lister = () =>
    createPostLister({
      root,
      generator,
      timeZone: setup.config.timeZone,
      newPostName: setup.config.raw.new_post_name,
      config: setup.config,
      ...(memory?.now ? { now: memory.now } : {}),
      cache: memory && openSummaryCache({ ...memory, root, rules: rulesOf(generator, setup.config) }),
    })
  let posts = lister()
  return {
    root,
    generator,
    get name() {
      return setup.config.title ?? basename(root)
    },
    get config() {
      return setup.config
    },
    get configProblem() {
      return setup.problem
    },
    get markdown() {
      return setup.markdown
    },
    async refreshConfig() {
      const file = await readConfigFile(root, generator)
      if (writtenIn(file, root, generator) === setup.written) return false
      // Where the whole folder is gone nothing was changed in it: what it said holds until it is back.
      if (file.kind === 'none' && !(await isThere(root))) return false
      setup = await readSetup(root, generator, file)
      // By another configuration the same files are other posts: their days, their reasons to be hidden.
      posts = lister()
      return true
    },
    listPosts: (seen, options) => posts.listPosts(seen, options),
    folders: () => posts.folders(),
    otherTexts: () => posts.otherTexts(),
    branches: () => posts.branches(),
    rememberedPosts: () => posts.rememberedPosts(),
    countWords: most => posts.countWords(most),
    rememberPosts: () => posts.rememberPosts(),
  }
}

/**
 * The real path of a folder that can be a blog's.
 *
 * Refused are the home folder and what holds it, since listing them would walk everything the user has.
 */
export async function blogFolder(folder: string, homeFolder: string = homedir()): Promise<string> {
  const root = await realFolder(folder)
  const home = await realpath(homeFolder).catch(() => resolve(homeFolder))
  const isTooWide = root === resolve(root, '/') || home === root || home.startsWith(root + sep)
  if (isTooWide) throw new AppError('forbidden', 'blog.tooWide', { folder })
  return root
}

function isThere(root: string): Promise<boolean> {
  return access(root).then(
    () => true,
    () => false,
  )
}

async function readSetup(root: string, generator: Blog['generator'], file: ConfigFileText) {
  const { config, problem } =
    generator === 'eleventy'
      ? { config: configFrom(generator, readIgnores(root)), problem: null }
      : parseConfig(file, generator)
  const markdown = await readMarkdown(root, generator, config.raw)
  return { config, problem, markdown, written: writtenIn(file, root, generator) }
}

/** Changes whenever what the configuration says does. */
function writtenIn(file: ConfigFileText, root: string, generator: Generator): string {
  if (generator === 'eleventy') return JSON.stringify(readIgnores(root))
  return file.kind === 'text' ? `${file.id} ${file.text}` : JSON.stringify(file)
}

/** What a post's summary depends on besides its file. */
function rulesOf(generator: Generator, config: BlogConfig): string {
  // Without a time zone of the blog's own the machine's holds, which may be another one next time.
  const timeZone = config.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return JSON.stringify([generator, timeZone, config])
}

async function realFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder)
    if (!(await stat(root)).isDirectory()) throw new AppError('invalid', 'blog.notAFolder', { folder })
    // Listing needs both: the names, and to look at what they name.
    await access(root, constants.R_OK | constants.X_OK)
    await readdir(root)
    return root
  } catch (error) {
    if (error instanceof AppError) throw error
    throw toFolderError(error, folder)
  }
}
