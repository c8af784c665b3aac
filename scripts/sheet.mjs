// @ts-check
// npm run sheet: draws docs/jekyll-side-by-side.png, the same five posts as Jekyll has them and as our preview does.
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { runBundled } from './bootstrap/run-bundled.mjs'

ensureNode()
ensureDependencies()
const args = ['proof/jekyll/sheet', '--sheet', 'docs/jekyll-side-by-side.png']
process.exitCode = await runBundled('proof/jekyll/compare.ts', args)
