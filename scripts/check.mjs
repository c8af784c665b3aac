// @ts-check
// npm test, and npm run check: brings what is missing, then format, lint, types, build, unit tests, proof, e2e tests; the same
// here and in CI. Whatever happens, the last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureChromium } from './bootstrap/chromium.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { root, tell, tellError, tool } from './bootstrap/project.mjs'

const reports = join(root, 'test-results')

/** @type {Counts} */
const counts = { passed: 0, failed: 0, skipped: 0 }
try {
  check(counts)
} catch (error) {
  tellError(error)
  counts.failed++
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
process.exitCode = counts.failed === 0 ? 0 : 1

/** Runs every step, also after one has failed, so that one run tells everything. @param {Counts} counts */
function check(counts) {
  ensureNode()
  ensureDependencies()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const startedAtMs = Date.now()

  step(counts, 'format and lint', () =>
    node(tool('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings', '.']),
  )
  step(counts, 'types', () => node(tool('typescript', 'bin/tsc'), ['-b']))
  step(counts, 'build', () => {
    ensureBuilt()
    return true
  })
  const env = { ...process.env, INKSTONE_CHROMIUM: ensureChromium() }
  suite(counts, 'unit tests', () => runVitest(env))
  step(counts, 'proof, its short form', () => node(join(root, 'scripts/proof.mjs'), ['--short'], env))
  suite(counts, 'e2e tests', () => runPlaywright(env))
  tell(`checked in ${Math.round((Date.now() - startedAtMs) / 1000)} s`)
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A step is one check. @param {Counts} counts @param {string} name @param {() => boolean} run */
function step(counts, name, run) {
  tell(name)
  let isGood = false
  try {
    isGood = run()
  } catch (error) {
    tellError(error)
  }
  if (!isGood) tell(`${name}: failed`)
  counts[isGood ? 'passed' : 'failed']++
}

/**
 * A suite counts its tests; one that ends badly without a failed test counts as one failure, and so does one that
 * counts no test at all.
 * @param {Counts} counts @param {string} name @param {() => Counts & { isGood: boolean }} run
 */
function suite(counts, name, run) {
  tell(name)
  const { isGood, passed, failed, skipped } = run()
  counts.passed += passed
  counts.failed += failed === 0 && (!isGood || passed === 0) ? 1 : failed
  counts.skipped += skipped
}

/** @param {NodeJS.ProcessEnv} env */
function runVitest(env) {
  const report = join(reports, 'unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { isGood: node(tool('vitest', 'vitest.mjs'), args, env), ...readVitest(report) }
}

/** @param {NodeJS.ProcessEnv} env */
function runPlaywright(env) {
  const report = join(reports, 'e2e.json')
  const args = ['test', '--reporter=list,json']
  const isGood = node(tool('playwright', 'cli.js'), args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return { isGood, ...readPlaywright(report) }
}

/** @param {string} file @returns {Counts} */
function readVitest(file) {
  const report = readReport(file)
  return {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** @param {string} file @returns {Counts} */
function readPlaywright(file) {
  const stats = readReport(file)?.stats
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} script @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
function node(script, args, env = process.env) {
  return (
    spawnSync(process.execPath, [script, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  )
}
