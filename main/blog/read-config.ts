import type { BlogConfig, Generator } from '../../shared/blog.ts'
import type { Message } from '../../shared/errors.ts'
import { readTomlMatter } from '../../shared/matter/read-toml-matter.ts'
import { isRecord } from '../../shared/record.ts'
import { brokenConfig, type ConfigFileText, readConfigFile } from './config-file.ts'
import { configFrom } from './config-from.ts'
import { parseYaml, YamlProblem } from './parse-yaml.ts'

export interface ReadConfig {
  readonly config: BlogConfig
  readonly problem: Message | null
}

/**
 * Reads the blog's configuration file, without ever running one.
 *
 * A configuration that cannot be read does not keep the posts from being shown: its settings count as not given, and
 * `problem` says why.
 */
export async function readConfig(root: string, generator: Generator): Promise<ReadConfig> {
  return parseConfig(await readConfigFile(root, generator), generator)
}

/** What a configuration file says, in one shape for all generators. */
export function parseConfig(file: ConfigFileText, generator: Generator): ReadConfig {
  const without = (problem: Message | null) => ({ config: configFrom(generator, {}), problem })
  if (file.kind === 'none') return without(null)
  if (file.kind === 'unreadable') return without(file.problem)
  const parsed = parseText(file.id, file.text.replace(/^\ufeff/, ''))
  return 'raw' in parsed
    ? { config: configFrom(generator, parsed.raw), problem: null }
    : without(parsed.problem)
}

function parseText(
  name: string,
  text: string,
): { raw: Readonly<Record<string, unknown>> } | { problem: Message } {
  if (name.endsWith('.toml')) {
    const read = readTomlMatter(text)
    return 'data' in read
      ? { raw: read.data }
      : { problem: brokenConfig(name, `${read.reason} (line ${read.line})`) }
  }
  try {
    const value: unknown = name.endsWith('.json') ? JSON.parse(text) : parseYaml(text)
    if (isRecord(value)) return { raw: value }
    return { problem: brokenConfig(name, 'it is not a list of settings') }
  } catch (error) {
    if (error instanceof YamlProblem) return { problem: brokenConfig(name, error.message) }
    if (error instanceof SyntaxError) return { problem: brokenConfig(name, 'it is not valid JSON') }
    throw error
  }
}
