import { spawn } from 'node:child_process'

/** Opens an address in the system's browser; where there is none, nothing happens: the address has been said. */
export function openAddress(address: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const [command, ...before] =
    platform === 'darwin'
      ? ['open']
      : platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open']
  return new Promise(done => {
    const child = spawn(command ?? '', [...before, address], { detached: true, stdio: 'ignore' })
    child.once('error', () => done())
    child.once('spawn', () => {
      child.unref()
      done()
    })
  })
}
