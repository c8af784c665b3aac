// @ts-check
// npm start -- [blog folder]: installs and builds what is missing, then starts the app.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ensureBuilt } from './bootstrap/build.mjs'
import { ensureDependencies } from './bootstrap/dependencies.mjs'
import { ensureNode } from './bootstrap/node-version.mjs'
import { folderOfUser, root, tellError, tool } from './bootstrap/project.mjs'
import { chooseRuntime } from './bootstrap/runtime.mjs'

try {
  ensureNode()
  ensureDependencies()
  ensureBuilt()
  start(chooseRuntime())
} catch (error) {
  tellError(error)
  process.exitCode = 1
}

/** @param {NodeJS.ProcessEnv} env */
function start(env) {
  const folders = process.argv
    .slice(2)
    .map(folder => (folder.startsWith('-') ? folder : resolve(folderOfUser(), folder)))
  const child = spawn(process.execPath, [tool('electron', 'cli.js'), root, ...folders], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    tellError(error)
    process.exitCode = 1
  })
  child.on('exit', code => {
    process.exitCode = code ?? 1
  })
}
