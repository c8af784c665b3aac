import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface AppPackage {
  readonly folder: string
  /** The main process's script. */
  readonly main: string
  readonly content: Readonly<Record<string, unknown>>
}

/** Finds what `electron <path>` means: a folder with a package.json, or a script. */
export function findApp(path: string): AppPackage {
  const target = resolve(path)
  if (!existsSync(target)) throw new Error(`Unable to find Electron app at ${target}`)
  if (statSync(target).isFile())
    return { folder: dirname(target), main: target, content: readPackage(dirname(target)) }
  const content = readPackage(target)
  const main = join(target, typeof content.main === 'string' ? content.main : 'index.js')
  if (!existsSync(main))
    throw new Error(`Unable to find Electron app at ${target}: ${main} is not there. Is it built?`)
  return { folder: target, main, content }
}

function readPackage(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return {}
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new Error(`${file} holds no object`)
  return { ...content }
}
