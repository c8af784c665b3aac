import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { BlogConfig, Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { readTomlMatter } from '../../shared/post/read-toml-matter.ts'
import { systemCode } from '../disk/disk-error.ts'
import { configFrom } from './config-from.ts'
import { hugoConfigNames, jekyllConfigNames } from './detect-generator.ts'
import { parseYaml, YamlProblem } from './parse-yaml.ts'

/**
 * Reads the blog's configuration file, without ever running one.
 *
 * A configuration that cannot be read does not keep the posts from being shown: its settings count as not given, and
 * `problem` says why.
 */
export async function readConfig(
  root: string,
  generator: Generator,
): Promise<{ readonly config: BlogConfig; readonly problem: Message | null }> {
  for (const name of configNames(generator)) {
    const text = await readText(root, name)
    if (text === null) continue
    if (typeof text !== 'string') return { config: configFrom(generator, {}), problem: text }
    const parsed = parseConfig(name, text)
    return 'raw' in parsed
      ? { config: configFrom(generator, parsed.raw), problem: null }
      : { config: configFrom(generator, {}), problem: parsed.problem }
  }
  return { config: configFrom(generator, {}), problem: null }
}

const maxConfigBytes = 1024 * 1024

/** Eleventy's configuration is code, and a plain folder has none. */
function configNames(generator: Generator): readonly string[] {
  if (generator === 'jekyll' || generator === 'hexo') return jekyllConfigNames
  return generator === 'hugo' ? hugoConfigNames : []
}

async function readText(root: string, name: string): Promise<string | Message | null> {
  const path = join(root, name)
  try {
    const real = await realpath(path)
    if (!real.startsWith(root + sep)) return broken(name, 'it is a link to a place outside the blog')
    if ((await stat(real)).size > maxConfigBytes) return broken(name, 'it is larger than 1 MB')
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(real))
  } catch (error) {
    if (error instanceof TypeError) return broken(name, 'it is not in UTF-8')
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    if (code !== null) return broken(name, code)
    throw error
  }
}

function parseConfig(
  name: string,
  text: string,
): { raw: Readonly<Record<string, unknown>> } | { problem: Message } {
  if (name.endsWith('.toml')) {
    const read = readTomlMatter(text)
    return 'data' in read
      ? { raw: read.data }
      : { problem: broken(name, `${read.reason} (line ${read.line})`) }
  }
  try {
    const value: unknown = name.endsWith('.json') ? JSON.parse(text) : parseYaml(text)
    if (isRecord(value)) return { raw: value }
    return { problem: broken(name, 'it is not a list of settings') }
  } catch (error) {
    if (error instanceof YamlProblem) return { problem: broken(name, error.message) }
    if (error instanceof SyntaxError) return { problem: broken(name, 'it is not valid JSON') }
    throw error
  }
}

function broken(name: string, reason: string): Message {
  return { key: 'blog.brokenConfig', params: { file: basename(name), reason } }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
