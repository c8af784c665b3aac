// @ts-check
// npm run bench [-- name… --json]: bundles bench/ as the app itself is bundled, since Node 20 strips no types, and runs it.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { root } from './bootstrap/project.mjs'
import { chooseRuntime } from './bootstrap/runtime.mjs'

ensureNode()
ensureDependencies()
ensureBuilt()
// Not before the dependencies are there.
const { build } = await import('vite')
// Inside the project, so that its modules are found; by process, so that two runs do not clear each other's.
const folder = join(root, 'node_modules', '.cache', `inkstone-bench-${process.pid}`)
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: folder,
    rollupOptions: {
      input: join(root, 'bench', 'run.ts'),
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
try {
  const ran = spawnSync(process.execPath, [join(folder, 'run.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    env: chooseRuntime(),
    stdio: 'inherit',
  })
  process.exitCode = ran.status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
