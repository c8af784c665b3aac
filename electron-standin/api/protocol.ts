import { served } from '../loud.ts'
import type { SchemeHandler } from '../server/scheme-request.ts'
import { app } from './app.ts'
import { registeredSchemes, schemeHandlers } from './host.ts'

/** The app's own schemes; the stand-in's server gives each a loopback origin. */
export const protocol = served('protocol', {
  registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    registeredSchemes.splice(0)
    for (const { scheme, privileges } of schemes)
      registeredSchemes.push({ scheme: scheme.toLowerCase(), privileges: privileges ?? {} })
  },

  handle(scheme: string, handler: SchemeHandler): void {
    if (schemeHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!registeredSchemes.some(known => known.scheme === scheme && known.privileges.standard)) {
      throw new Error(
        `the stand-in only serves schemes that are registered as standard, and '${scheme}' is not`,
      )
    }
    schemeHandlers.set(scheme, handler)
  },

  unhandle(scheme: string): void {
    if (!schemeHandlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },

  isProtocolHandled: (scheme: string): boolean =>
    schemeHandlers.has(scheme) || /^(https?|file)$/.test(scheme),
}) satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled'>
