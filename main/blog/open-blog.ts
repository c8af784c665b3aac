import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, resolve, sep } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Blog } from './blog.ts'
import { type ConfigFileText, readConfigFile } from './config-file.ts'
import { detectGenerator } from './detect-generator.ts'
import { toFolderError } from './folder-error.ts'
import { createPostLister } from './list-posts.ts'
import { parseConfig } from './read-config.ts'
import { readMarkdown } from './read-markdown.ts'

/**
 * Opens a folder as a blog; writes nothing.
 *
 * An empty folder, or one without any Markdown, opens as a plain blog with no posts: that is how a new one begins.
 */
export async function openBlog(folder: string, homeFolder: string = homedir()): Promise<Blog> {
  const root = await blogFolder(folder, homeFolder)
  const generator = detectGenerator(root)
  let setup = await readSetup(root, generator, await readConfigFile(root, generator))
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
      if (writtenIn(file) === setup.written) return false
      setup = await readSetup(root, generator, file)
      return true
    },
    ...createPostLister({
      root,
      generator,
      get timeZone() {
        return setup.config.timeZone
      },
      get config() {
        return setup.config
      },
    }),
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

async function readSetup(root: string, generator: Blog['generator'], file: ConfigFileText) {
  const { config, problem } = parseConfig(file, generator)
  const markdown = await readMarkdown(root, generator, config.raw)
  return { config, problem, markdown, written: writtenIn(file) }
}

/** Changes whenever the file does. */
function writtenIn(file: ConfigFileText): string {
  return file.kind === 'text' ? `${file.id} ${file.text}` : JSON.stringify(file)
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
