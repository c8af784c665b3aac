import { config, preloads } from './config.ts'

/** Runs the preload file as Electron does in its sandbox: CommonJS, with nothing to require but 'electron'. */
export function runPreload(file: string | null, electron: Readonly<Record<string, unknown>>): void {
  const run = file === null ? undefined : preloads[file]
  if (!run) return
  const module = { exports: {} }
  try {
    run(name => requireElectron(name, electron), module, module.exports, config.process, globalThis)
  } catch (error) {
    console.error(`Unable to load preload script: ${file}`)
    reportError(error)
  }
}

function requireElectron(name: string, electron: Readonly<Record<string, unknown>>): unknown {
  if (name !== 'electron' && name !== 'electron/renderer') throw new Error(`module not found: ${name}`)
  return new Proxy(electron, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !key.startsWith('_') && key !== 'default') {
        throw new Error(`the stand-in does not serve electron.${key} in a preload`)
      }
      return Reflect.get(target, key, receiver)
    },
  })
}
