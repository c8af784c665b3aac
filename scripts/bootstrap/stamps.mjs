// @ts-check
// What is remembered from one run to the next: one small file a name.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from './project.mjs'

/** @param {string} name @returns {string | null} */
export function readStamp(name) {
  try {
    return readFileSync(join(cache, name), 'utf8')
  } catch {
    return null
  }
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, name), value)
}

/** @param {string} name */
export function removeStamp(name) {
  rmSync(join(cache, name), { force: true })
}
