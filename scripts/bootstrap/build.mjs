// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root, run, tell, tool } from './project.mjs'
import { readStamp, removeStamp, writeStamp } from './stamps.mjs'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} folders of sources
 * @property {readonly string[]} config
 * @property {readonly string[]} outputs without which it was not built
 * @property {readonly string[]} command a script and its arguments
 */

/** @type {readonly Part[]} */
export const parts = [
  {
    name: 'app',
    folders: ['main', 'renderer', 'shared'],
    config: [
      'electron.vite.config.ts',
      'scripts/late-entities.mjs',
      'scripts/plain-fields.mjs',
      'scripts/without-esprima.mjs',
    ],
    outputs: [
      'out/main/index.cjs',
      'out/main/cli.cjs',
      'out/main/export-worker.cjs',
      'out/main/maker-worker.cjs',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ],
    command: [tool('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  },
  {
    name: 'stand-in',
    folders: ['electron-standin'],
    config: ['vite.standin.config.ts'],
    outputs: ['out/electron-standin/standin.cjs'],
    command: [tool('vite', 'bin/vite.js'), 'build', '-c', 'vite.standin.config.ts', '--logLevel', 'warn'],
  },
]

/** Builds what is older than its sources. */
export function ensureBuilt() {
  for (const part of parts) ensurePart(part)
}

/** @param {Part} part */
function ensurePart({ name, folders, config, outputs, command }) {
  const stamp = `built-${name}`
  const sources = folders.flatMap(folder => sourcesIn(join(root, folder)))
  const wanted = hashOf([...sources, ...[...config, 'package-lock.json'].map(file => join(root, file))])
  if (readStamp(stamp) === wanted && outputs.every(file => existsSync(join(root, file)))) return
  tell(`building the ${name}`)
  // A build that fails, or is interrupted, leaves files of two builds: they must not count as any.
  removeStamp(stamp)
  run(process.execPath, command, `The build of the ${name}`)
  const missing = outputs.filter(file => !existsSync(join(root, file)))
  if (missing.length > 0) throw new Error(`The build of the ${name} did not make ${missing.join(', ')}.`)
  writeStamp(stamp, wanted)
}

/** The files that go into a build: no tests, no fixtures. @param {string} folder @returns {string[]} */
export function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .filter(entry => !relative(folder, entry.parentPath).split(sep).some(isForTests))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

/** A border-… is what layers.test.ts breaks on purpose, perhaps at this moment. @param {string} folder its name */
function isForTests(folder) {
  return folder === 'fixtures' || folder.startsWith('border-')
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${relative(root, file)}\n`).update(readFileSync(file))
  return hash.digest('hex')
}
