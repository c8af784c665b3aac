// @ts-check
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { plainFields } from '../plain-fields.mjs'
import { root } from './project.mjs'

/**
 * Bundles a script of the project as the app itself is bundled, since Node 20 strips no types, runs it, and answers
 * with its exit code. The bundle is removed afterwards.
 * @param {string} script relative to the project, such as `bench/run.ts`
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
export async function runBundled(script, args, env = process.env) {
  // Not before the dependencies are there.
  const { build } = await import('vite')
  const name = script.split('/')[0] ?? ''
  // Inside the project, so that its modules are found; by process, so that two runs do not clear each other's.
  const folder = join(root, 'node_modules', '.cache', `inkstone-${name}-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // As the app is built, or its numbers would be another program's.
    plugins: [plainFields()],
    ssr: { noExternal: ['markdown-it'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rollupOptions: {
        input: join(root, script),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  try {
    const bundle = join(folder, `${basename(script, '.ts')}.mjs`)
    const ran = spawnSync(process.execPath, [bundle, ...args], { cwd: root, env, stdio: 'inherit' })
    return ran.status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
