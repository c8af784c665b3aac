import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isTemporaryName } from '../../main/disk/temporary-file.ts'

/** The files of a folder by their paths. */
export type Tree = ReadonlyMap<string, string>

export function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(folder.length + 1), readFileSync(path).toString('latin1')]
    }),
  )
}

/** What somebody else has put into the folder of a site. */
const foreign: Tree = new Map([
  ['.well-known/mine.txt', 'mine'],
  ['2020/01/01/mine.html', '<p>mine</p>'],
])

export function putForeign(folder: string): void {
  for (const [path, content] of foreign) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** After a kill each file is as one of the two sites has it, or a temporary one. Null: nothing is wrong. */
export function tornIn(tree: Tree, sites: readonly Tree[], hasForeign: boolean): string | null {
  for (const [path, content] of tree) {
    if (isTemporaryName(path.slice(path.lastIndexOf('/') + 1))) continue
    const whole = [foreign.get(path), ...sites.map(site => site.get(path))]
    if (!whole.includes(content)) return `${path} is torn`
  }
  return hasForeign ? missingForeign(tree) : null
}

/** After the next export there is the site, what others put there, and nothing else. */
export function unlike(tree: Tree, site: Tree, hasForeign: boolean): string | null {
  for (const [path, content] of site) {
    if (tree.get(path) !== content)
      return `${path} is ${tree.has(path) ? 'not as in a clean export' : 'missing'}`
  }
  const more = [...tree.keys()].find(path => !site.has(path) && !foreign.has(path))
  if (more !== undefined) return `${more} was left`
  return hasForeign ? missingForeign(tree) : null
}

function missingForeign(tree: Tree): string | null {
  const gone = [...foreign].find(([path, content]) => tree.get(path) !== content)
  return gone === undefined ? null : `${gone[0]}, which is somebody else’s, was touched`
}
