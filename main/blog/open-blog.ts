import { access, constants, readdir, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, resolve, sep } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Blog } from './blog.ts'
import { detectGenerator } from './detect-generator.ts'
import { toFolderError } from './folder-error.ts'
import { createPostLister } from './list-posts.ts'
import { readConfig } from './read-config.ts'
import { readMarkdown } from './read-markdown.ts'

/**
 * Opens a folder as a blog; writes nothing.
 *
 * An empty folder, or one without any Markdown, opens as a plain blog with no posts: that is how a new one begins.
 * Refused are the home folder and what holds it, since listing them would walk everything the user has.
 */
export async function openBlog(folder: string, homeFolder: string = homedir()): Promise<Blog> {
  const root = await realFolder(folder)
  const home = await realpath(homeFolder).catch(() => resolve(homeFolder))
  const isTooWide = root === resolve(root, '/') || home === root || home.startsWith(root + sep)
  if (isTooWide) throw new AppError('forbidden', 'blog.tooWide', { folder })

  const generator = detectGenerator(root)
  const { config, problem } = await readConfig(root, generator)
  return {
    root,
    name: config.title ?? basename(root),
    generator,
    config,
    configProblem: problem,
    markdown: await readMarkdown(root, generator, config.raw),
    ...createPostLister({ root, generator, timeZone: config.timeZone, config }),
  }
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
