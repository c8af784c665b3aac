import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { UnknownRecord } from '../../shared/record.ts'
import { systemCode } from '../disk/disk-error.ts'

const names = ['.eleventyignore', '.gitignore'] as const

/**
 * What an Eleventy blog's files of ignored names say, as the settings of a configuration, whose own file is code. Each
 * line is a path from the blog's folder, with `*` and `**`; Eleventy passes over those that begin with `!`.
 */
export function readIgnores(root: string): UnknownRecord {
  return Object.fromEntries(names.map(name => [name, linesOf(join(root, name))]))
}

/** No writer's is longer. */
const mostBytes = 256 * 1024

/** One that is not there, or cannot be read, says nothing. */
function linesOf(path: string): readonly string[] {
  try {
    if (statSync(path).size > mostBytes) return []
    const lines = readFileSync(path, 'utf8').split('\n')
    return lines.map(line => line.trim()).filter(line => line !== '' && !/^[#!]/.test(line))
  } catch (error) {
    if (systemCode(error) === null) throw error
    return []
  }
}
