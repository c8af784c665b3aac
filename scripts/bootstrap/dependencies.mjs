// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tell } from './project.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** Installs the dependencies when they are not those of the lock file; whoever installed them. */
export function ensureDependencies() {
  if (areInstalled(root)) return
  tell('installing dependencies (npm ci)')
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci'], 'npm ci')
}

/**
 * Compares what npm says it installed (node_modules/.package-lock.json, written when it is done) with what the lock
 * file asks for. Packages for other systems are optional and may be missing; one too many does no harm.
 * @param {string} folder the project
 */
export function areInstalled(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(join(folder, 'node_modules/.package-lock.json'))
  if (wanted === null || installed === null) return false
  return Object.entries(wanted).every(([path, one]) => {
    if (path === '' || one.link) return true
    const other = installed[path]
    if (other === undefined) return one.optional === true
    return other.version === one.version && other.integrity === one.integrity
  })
}

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}
