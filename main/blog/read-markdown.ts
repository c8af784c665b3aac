import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlogMarkdown, Generator } from '../../shared/blog.ts'
import { blogMarkdown } from '../../shared/markdown/blog-markdown.ts'
import { systemCode } from '../disk/disk-error.ts'

/** Where a generator's templates lie: they load what draws formulas, and say what marks one. */
const templateFolders: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: ['_includes', '_layouts'],
  hexo: ['themes'],
  hugo: ['layouts', 'themes'],
  eleventy: ['_includes'],
  plain: [],
}

/** What a blog's configuration and its templates say of its Markdown. */
export async function readMarkdown(
  root: string,
  generator: Generator,
  config: Readonly<Record<string, unknown>>,
): Promise<BlogMarkdown> {
  const said = blogMarkdown(generator, config)
  if (said.dollarMath) return said
  for (const folder of templateFolders[generator]) {
    if (await hasDollarTemplates(join(root, folder))) return { ...said, dollarMath: true }
  }
  return said
}

const mostTemplates = 500
const mostBytes = 200_000
const templateName = /\.(?:html?|liquid|njk|ejs|swig|pug|hbs|js|mjs)$/i

/** MathJax's `inlineMath: [['$', '$']]` and KaTeX's `{left: '$', right: '$'}`. */
const dollarMarks = /inlineMath["']?\s*:\s*\[[^;]{0,200}?\[\s*["']\$["']|left["']?\s*:\s*["']\$["']/

async function hasDollarTemplates(folder: string): Promise<boolean> {
  const templates = await templatesIn(folder)
  for (const template of templates) {
    if (dollarMarks.test(await textOf(template))) return true
  }
  return false
}

/** A blog without such a folder has no templates of its own. */
async function templatesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter(entry => entry.isFile() && templateName.test(entry.name))
      .slice(0, mostTemplates)
      .map(entry => join(entry.parentPath, entry.name))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}

/** A template that cannot be read, or is a library and no template, says nothing. */
async function textOf(file: string): Promise<string> {
  try {
    return (await stat(file)).size > mostBytes ? '' : await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === null) throw error
    return ''
  }
}
