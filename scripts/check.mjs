// @ts-check
// npm run check: format, lint, types, unit tests, build, e2e tests, in that order; the same here and in CI.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureChromium, root, tell, tool } from './bootstrap.mjs'

const reports = join(root, 'test-results')

/**
 * Runs every step, also after one has failed, so that one run tells everything.
 * @returns {Promise<number>} the exit code
 */
export async function check() {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const started = Date.now()

  step(counts, 'format and lint', () =>
    node(tool('@biomejs/biome', 'bin/biome'), ['check', '--error-on-warnings', '.']),
  )
  step(counts, 'types', () => node(tool('typescript', 'bin/tsc'), ['-b']))
  step(counts, 'build', () => {
    ensureBuilt()
    return true
  })
  const chromium = ensureChromium()
  const env = { ...process.env, INKSTONE_CHROMIUM: chromium }
  suite(counts, 'unit tests', () => {
    const report = join(reports, 'unit.json')
    const ok = node(
      tool('vitest', 'vitest.mjs'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      env,
    )
    return { ok, ...readVitest(report) }
  })
  suite(counts, 'e2e tests', () => {
    const report = join(reports, 'e2e.json')
    const ok = node(tool('playwright', 'cli.js'), ['test', '--reporter=list,json'], {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    return { ok, ...readPlaywright(report) }
  })
  tell(`checked in ${Math.round((Date.now() - started) / 1000)} s`)
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  return counts.failed === 0 ? 0 : 1
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** A step is one check. @param {Counts} counts @param {string} name @param {() => boolean} run */
function step(counts, name, run) {
  tell(name)
  let ok = false
  try {
    ok = run()
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
  }
  if (ok) counts.passed++
  else {
    counts.failed++
    tell(`${name}: failed`)
  }
}

/**
 * A suite counts its tests; one that ends badly without a failed test counts as one failure.
 * @param {Counts} counts @param {string} name @param {() => Counts & { ok: boolean }} run
 */
function suite(counts, name, run) {
  tell(name)
  const result = run()
  counts.passed += result.passed
  counts.failed += result.failed === 0 && !result.ok ? 1 : result.failed
  counts.skipped += result.skipped
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

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await check()
