// For tests: every text in a folder, by its path.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

export function exportedTexts(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter(entry => entry.isFile() && !entry.name.endsWith('.png'))
      .map(entry => {
        const path = join(entry.parentPath, entry.name)
        return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]
      }),
  )
}
