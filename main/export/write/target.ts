import { existsSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, parse, resolve, sep } from 'node:path'
import type { Generator } from '../../../shared/blog.ts'
import { AppError } from '../../../shared/errors.ts'
import { fileKey } from '../../../shared/site/address/claims.ts'
import { systemCode, toDiskError } from '../../disk/disk-error.ts'
import type { Manifest } from './manifest.ts'
import { findManifest } from './restored-manifest.ts'

export interface TargetRules {
  readonly dataFolder: string
  readonly homeFolder: string
  readonly blog: { readonly root: string; readonly generator: Generator }
}

export interface Target {
  /** Real path; the folder itself need not exist yet. */
  readonly folder: string
  /** What an earlier export of this blog left there; null: the folder is new or empty. */
  readonly manifest: Manifest | null
}

/**
 * Looks whether a site may be written into a folder, and writes nothing.
 *
 * Refused are the home folder, a drive, the blog, whatever holds one of them, and a folder with files that no export
 * of this blog made: an export replaces and removes files, and must never find any but its own. A repository without a
 * site in it yet is as good as empty.
 */
export async function checkTarget(folder: string, rules: TargetRules): Promise<Target> {
  const real = await checkPlace(folder, rules)
  const found = await findManifest(rules.dataFolder, real)
  const manifest = found.kind === 'read' ? found.manifest : null
  if (manifest !== null) {
    // A blog that has been moved is the same blog; its old folder is then gone.
    if (manifest.blog !== rules.blog.root && existsSync(manifest.blog)) {
      throw new AppError('forbidden', 'export.targetOfOtherBlog', { folder: real, blog: manifest.blog })
    }
  } else if (!(await isEmpty(real))) {
    if (found.kind === 'damaged') {
      throw new AppError('forbidden', 'export.targetUnknown', { folder: real, file: found.file })
    }
    throw new AppError('forbidden', 'export.targetNotEmpty', { folder: real })
  }
  return { folder: real, manifest }
}

/** The real path of a folder where a site may be; whether what is in it is ours is not looked at. */
export async function checkPlace(folder: string, rules: TargetRules): Promise<string> {
  const real = await realTarget(folder)
  refuseOthersPlaces(real, await realRules(rules))
  return real
}

/** The real path of a folder that may not exist yet: of the part of it that does, and the rest. */
export async function realTarget(folder: string): Promise<string> {
  if (!isAbsolute(folder)) throw new AppError('invalid', 'export.targetRelative', { folder })
  const path = resolve(folder)
  try {
    return await realpath(path)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOTDIR') throw new AppError('invalid', 'export.targetNotFolder', { folder: dirname(path) })
    if (code !== 'ENOENT' || dirname(path) === path) throw toDiskError(error, path)
    return join(await realTarget(dirname(path)), basename(path))
  }
}

async function realRules(rules: TargetRules): Promise<TargetRules> {
  return {
    dataFolder: await realTarget(rules.dataFolder),
    homeFolder: await realTarget(rules.homeFolder),
    blog: rules.blog,
  }
}

function refuseOthersPlaces(folder: string, { dataFolder, homeFolder, blog }: TargetRules): void {
  const output = outputFolder[blog.generator]
  const refuse = (key: Parameters<typeof refusal>[0]) => refusal(key, { folder, output })
  if (folder === parse(folder).root) throw refuse('export.targetRoot')
  if (holds(folder, homeFolder)) throw refuse('export.targetHome')
  if (holds(folder, dataFolder) || holds(dataFolder, folder)) throw refuse('export.targetData')
  if (holds(folder, blog.root)) throw refuse('export.targetBlog')
  if (holds(blog.root, folder) && folder !== join(blog.root, output)) throw refuse('export.targetInBlog')
}

/** Where the generator itself puts the site, and looks for no posts. */
const outputFolder: Readonly<Record<Generator, string>> = {
  jekyll: '_site',
  hexo: 'public',
  hugo: 'public',
  eleventy: '_site',
  plain: '_site',
}

function refusal(
  key:
    | 'export.targetRoot'
    | 'export.targetHome'
    | 'export.targetData'
    | 'export.targetBlog'
    | 'export.targetInBlog',
  params: { folder: string; output: string },
): AppError {
  return new AppError('forbidden', key, params)
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
}

/** What file managers leave behind is nobody's work. */
const clutter: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/** What a repository that a host publishes has besides the site: an export writes over no file that it did not make. */
const ofRepository: readonly string[] = [
  ...['.git', '.gitattributes', '.gitignore', '.github', '.gitlab-ci.yml', '.nojekyll'],
  ...['CNAME', 'LICENSE', 'README.md'],
]

const leftAlone: ReadonlySet<string> = new Set([...clutter, ...ofRepository])

const leftAloneKeys: ReadonlySet<string> = new Set([...leftAlone].map(fileKey))

/** Whether a path may be somebody else's in a folder that counts as empty: on many disks also in other capitals. */
export function isLeftAlone(path: string): boolean {
  return leftAloneKeys.has(fileKey(path.split('/')[0] ?? ''))
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new AppError('invalid', 'export.targetNotFolder', { folder })
    }
    return (await readdir(folder)).every(name => leftAlone.has(name))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true
    throw toDiskError(error, folder)
  }
}
