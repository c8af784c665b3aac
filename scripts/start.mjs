// @ts-check
// npm start -- [blog folder]: installs and builds what is missing, then starts the app.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { chooseRuntime, ensureBuilt, ensureDependencies, root, tell, tool } from './bootstrap.mjs'

try {
  ensureDependencies()
  ensureBuilt()
  start(chooseRuntime())
} catch (error) {
  tell(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** @param {NodeJS.ProcessEnv} env */
function start(env) {
  // npm runs scripts in the project's folder; a relative blog folder is meant from where the user stands.
  const folders = process.argv
    .slice(2)
    .map(folder => (folder.startsWith('-') ? folder : resolve(process.env.INIT_CWD ?? process.cwd(), folder)))
  const child = spawn(process.execPath, [tool('electron', 'cli.js'), root, ...folders], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal))
  child.on('exit', code => {
    process.exitCode = code ?? 1
  })
}
