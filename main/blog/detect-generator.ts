import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Generator } from '../../shared/blog.ts'

/**
 * Which generator a folder is made for, by the files that it needs.
 *
 * A folder that fits several is taken for the first of Jekyll, Hexo, Hugo, Eleventy. Jekyll itself needs nothing but a
 * `_posts` folder; a new Jekyll blog may have no post yet, so its other folders count too.
 */
export function detectGenerator(root: string): Generator {
  const hasFolder = (name: string) => kindOf(join(root, name)) === 'folder'
  const hasFile = (name: string) => kindOf(join(root, name)) === 'file'
  const hasConfig = jekyllConfigNames.some(hasFile)

  if (hasFolder('_posts') || (hasConfig && jekyllFolders.some(hasFolder))) return 'jekyll'
  if (hasConfig && (hasFolder('source/_posts') || hasFolder('scaffolds'))) return 'hexo'
  if (hugoConfigNames.some(hasFile) && (hasFolder('content') || hasContentElsewhere(root))) return 'hugo'
  if (eleventyConfigNames.some(hasFile)) return 'eleventy'
  return 'plain'
}

/** Whether Hugo's configuration names a folder for its texts that is there (`contentDir`, `module.mounts`). */
function hasContentElsewhere(root: string): boolean {
  const name = hugoConfigNames.find(file => kindOf(join(root, file)) === 'file')
  if (name === undefined || statSync(join(root, name)).size > mostConfigBytes) return false
  const text = readFileSync(join(root, name), 'utf8')
  return [...text.matchAll(namedFolder)].some(([, folder = '']) => kindOf(join(root, folder)) === 'folder')
}

const mostConfigBytes = 1024 * 1024
/** In TOML, YAML and JSON; of a mount any folder will do. */
const namedFolder = /\b(?:contentDir|source)["']?\s{0,9}[=:]\s{0,9}["']?([^"'\n#,}]{1,200}[^"'\n#,}\s])/g

export const jekyllConfigNames = ['_config.yml', '_config.yaml', '_config.toml'] as const

/** In the order in which Hugo looks for them. */
export const hugoConfigNames = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap(
  name => ['.toml', '.yaml', '.yml', '.json'].map(extension => name + extension),
)

const jekyllFolders = ['_drafts', '_layouts', '_includes', '_sass']
const eleventyConfigNames = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  'eleventy.config.ts',
]

function kindOf(path: string): 'file' | 'folder' | 'none' {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 'none'
  return stats.isDirectory() ? 'folder' : 'file'
}
