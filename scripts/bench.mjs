// @ts-check
// npm run bench [-- name… --json]: measures what is promised.
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { runBundled } from './bootstrap/run-bundled.mjs'
import { chooseRuntime } from './bootstrap/runtime.mjs'

ensureNode()
ensureDependencies()
ensureBuilt()
process.exitCode = await runBundled('bench/run.ts', process.argv.slice(2), chooseRuntime())
