// @ts-check
// npm run proof [-- name… --short --blogs FOLDER --json]: proves the promises of docs/security.md on real files.
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { runBundled } from './bootstrap/run-bundled.mjs'
import { chooseRuntime } from './bootstrap/runtime.mjs'

ensureNode()
ensureDependencies()
ensureBuilt()
process.exitCode = await runBundled('proof/run.ts', process.argv.slice(2), chooseRuntime())
