// @ts-check
// npm run compare -- FOLDER [--show N]: how a Jekyll blog's posts look in Jekyll and in ours.
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { runBundled } from './bootstrap/run-bundled.mjs'

ensureNode()
ensureDependencies()
process.exitCode = await runBundled('proof/jekyll/compare.ts', process.argv.slice(2))
